/**
 * Writes a finished run as files: results.json, summary.md and index.html, and reads results.json.
 * Every verdict, finding and number comes from {@code core.results}; nothing is decided here.
 */
package org.twinwire.reports;
