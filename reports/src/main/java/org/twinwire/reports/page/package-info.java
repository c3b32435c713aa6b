/**
 * The HTML page: what of a run is shown where, in words and symbols. Templates, style and script
 * are resources beside this package; nothing here judges.
 */
package org.twinwire.reports.page;
