package org.twinwire.core.results;

/**
 * A script of the planted faults, run without a fault.
 *
 * @param findings repetitions that had a finding or an error; 0 is correct
 */
public record CleanRow(String script, String stack, String shape, int repetitions, int findings) {}
