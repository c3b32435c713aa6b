/**
 * Interoperability, as page and summary show it: comparisons by pair and candidate stack. A cell is
 * as grave as its gravest comparison; nothing is judged here.
 */
package org.twinwire.reports.interop;
