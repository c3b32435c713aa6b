package org.twinwire.wire.rlpx;

/** User event: the peer sent a Ping, which is answered. */
public record PingReceived() {}
