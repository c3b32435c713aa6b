/**
 * The HTML page: which parts of a run are shown where, with which texts and symbols. Templates,
 * style and script are resources beside this package. Nothing is judged here.
 */
package org.twinwire.reports.page;
