package org.twinwire.core.results;

/**
 * A script of the planted faults, run without any.
 *
 * @param findings how many of the repetitions had a finding or an error; 0 is right
 */
public record CleanRow(String script, String stack, String shape, int repetitions, int findings) {}
