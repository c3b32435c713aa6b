package org.twinwire.reports.interop;

/**
 * A node that dials or listens.
 *
 * @param version as the run tells it; empty where it does not
 */
public record InteropNode(String name, String version) {}
