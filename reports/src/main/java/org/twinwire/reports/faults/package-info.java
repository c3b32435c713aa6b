/**
 * The tables of planted faults, as page and summary show them. Whether a finding is right is
 * decided in the results, not here.
 */
package org.twinwire.reports.faults;
