/**
 * Who gets on with whom, as page and summary show it: comparisons by pair and candidate stack.
 * Judges nothing; a cell is as grave as its gravest comparison.
 */
package org.twinwire.reports.interop;
