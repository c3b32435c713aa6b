/**
 * What a script expects, and what it got instead: outcomes, answers held against the chain, ends of
 * sessions. Names no cause.
 */
package org.twinwire.core.expectation;
