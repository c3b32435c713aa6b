package org.twinwire.wire.rlpx.handshake;

import org.twinwire.wire.secp256k1.PublicKey;

/** User event within the pipeline: the handshake is over, frames flow. */
public record Authenticated(PublicKey remote) {}
