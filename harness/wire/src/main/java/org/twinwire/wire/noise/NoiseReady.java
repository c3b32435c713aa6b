package org.twinwire.wire.noise;

/** User event: the handshake is complete, and the peer's payload was taken. */
public record NoiseReady() {}
