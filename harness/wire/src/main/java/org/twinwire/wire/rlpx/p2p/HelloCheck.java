package org.twinwire.wire.rlpx.p2p;

import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.secp256k1.PublicKey;

/** What a Hello must agree with: the key that the handshake proved, and our own Hello. */
public final class HelloCheck {
  private HelloCheck() {}

  /**
   * Checks the node id.
   *
   * @throws RlpxException with the reason the specification has for the mismatch
   */
  public static void require(Bytes nodeId, PublicKey proved, Bytes own) {
    if (nodeId.size() != PublicKey.RAW_SIZE || nodeId.isZero()) {
      throw broken(DisconnectReason.NULL_IDENTITY, nodeId, "64 bytes, not all zero");
    }
    if (!nodeId.equals(proved.raw64())) {
      throw broken(DisconnectReason.UNEXPECTED_IDENTITY, nodeId, "the key of the handshake");
    }
    if (nodeId.equals(own)) {
      throw broken(DisconnectReason.SAME_IDENTITY, nodeId, "not our own");
    }
  }

  /**
   * Where eth is in the session.
   *
   * @throws RlpxException if no version of eth is shared
   */
  public static EthCodes sharedEth(Hello own, Hello remote) {
    return EthCodes.shared(own.capabilities(), remote.capabilities())
        .orElseThrow(
            () ->
                new RlpxException(
                    DisconnectReason.USELESS_PEER,
                    "capabilities: %s (expected: an eth of %s)"
                        .formatted(remote.capabilities(), own.capabilities())));
  }

  private static RlpxException broken(DisconnectReason reason, Bytes nodeId, String expected) {
    return new RlpxException(
        reason, "nodeId: %s (expected: %s)".formatted(nodeId.toHexString(), expected));
  }
}
