/**
 * A finished run as files: results.json, summary.md and index.html, and results.json read back.
 * Decides nothing: every verdict, finding and number comes from {@code core.results}.
 */
package org.twinwire.reports;
