package org.twinwire.wire.rlpx;

import org.twinwire.wire.rlpx.p2p.Hello;
import org.twinwire.wire.secp256k1.PublicKey;

/**
 * User event: both Hellos are exchanged and eth is shared; messages may be written from now on.
 *
 * @param ethVersion the highest that both offer
 * @param remoteId the key the handshake proved
 */
public record RlpxReady(Hello remote, int ethVersion, PublicKey remoteId) {}
