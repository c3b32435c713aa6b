/** Runs as they could have happened, for the tests of the reports. */
package org.twinwire.reports.sample;
