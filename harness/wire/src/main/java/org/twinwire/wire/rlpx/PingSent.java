package org.twinwire.wire.rlpx;

/** User event: a Ping was sent because the peer has been silent. */
public record PingSent() {}
