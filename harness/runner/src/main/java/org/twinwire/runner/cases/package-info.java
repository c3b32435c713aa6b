/**
 * Plays one script over one stack with a pair of nodes and records what happened. Interpreting the
 * trace belongs to {@code core}.
 */
package org.twinwire.runner.cases;
