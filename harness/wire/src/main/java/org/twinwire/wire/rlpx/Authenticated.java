package org.twinwire.wire.rlpx;

import org.twinwire.wire.secp256k1.PublicKey;

/** User event within the pipeline: the handshake is over, frames flow. */
record Authenticated(PublicKey remote) {}
