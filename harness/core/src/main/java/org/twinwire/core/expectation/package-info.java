/**
 * What a script expects and what it got instead: outcomes, answers compared with the chain, ends of
 * sessions. Does not name causes, which belong to {@code finding}.
 */
package org.twinwire.core.expectation;
