package org.twinwire.wire.rlpx;

/** User event: the peer answered a Ping. */
public record PongReceived() {}
