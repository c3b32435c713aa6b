package org.twinwire.reports.interop;

/**
 * A node that dials or listens.
 *
 * @param version as reported by the run; empty if unknown
 */
public record InteropNode(String name, String version) {}
