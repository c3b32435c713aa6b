package org.twinwire.core.plan;

/** Names of the two nodes of a run. */
public record Pair(String dialer, String listener) {}
