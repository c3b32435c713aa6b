package org.twinwire.wire.mux;

/** User event: the peer answered the ping with this value. */
public record PingAnswered(long value) {}
