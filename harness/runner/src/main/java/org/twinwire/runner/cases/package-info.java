/**
 * Plays one script over one stack with a pair of nodes and writes down what happened. What it means
 * is decided in core.
 */
package org.twinwire.runner.cases;
