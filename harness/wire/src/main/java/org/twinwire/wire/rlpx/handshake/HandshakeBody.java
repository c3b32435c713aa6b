package org.twinwire.wire.rlpx.handshake;

import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPException;
import org.apache.tuweni.rlp.RLPReader;
import org.twinwire.wire.rlpx.p2p.RlpxException;
import org.twinwire.wire.secp256k1.Secp256k1Exception;

/**
 * What auth-body and ack-body have in common. "Implementations must ignore any mismatches in
 * auth-vsn and ack-vsn. Implementations must also ignore any additional list elements", and what
 * follows the list is padding; so nothing is read behind the nonce.
 */
final class HandshakeBody {
  /** auth-vsn and ack-vsn. */
  static final int VERSION = 4;

  private HandshakeBody() {}

  static <T> T read(Bytes body, Function<RLPReader, T> layout) {
    try {
      return RLP.decodeList(body, layout);
    } catch (RLPException | Secp256k1Exception unreadable) {
      throw broken(unreadable);
    }
  }

  static Bytes32 nonce(RLPReader items) {
    Bytes value = items.readValue();
    if (value.size() != Bytes32.SIZE) {
      throw new RlpxException("nonce: %d bytes (expected: 32)".formatted(value.size()));
    }
    return Bytes32.wrap(value);
  }

  static RlpxException broken(RuntimeException cause) {
    return new RlpxException("handshake body: " + cause.getMessage(), cause);
  }
}
