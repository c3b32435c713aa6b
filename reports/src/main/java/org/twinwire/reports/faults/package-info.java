/**
 * The tables of planted faults, as page and summary show them. Judges nothing: what is right is in
 * the results.
 */
package org.twinwire.reports.faults;
