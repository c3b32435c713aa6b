package org.twinwire.wire.plaintext;

/** User event: the peer's exchange was read and taken; what follows is the connection's data. */
public record PlaintextReady() {}
