package org.twinwire.wire.mux;

/** A stream's number, and whether this end counted it: both ends may use the same one. */
public record StreamId(boolean openedHere, long number) {}
