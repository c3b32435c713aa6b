package org.twinwire.wire.mux;

/** User event: a ping of the peer came, and is answered. {@code value} is what it carries. */
public record PingReceived(long value) {}
