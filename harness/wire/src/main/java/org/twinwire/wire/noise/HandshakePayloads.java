package org.twinwire.wire.noise;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/** What the ends tell each other inside the handshake's encrypted messages. */
public interface HandshakePayloads {

  /** Our payload, which speaks for our static key. */
  Bytes ours(Bytes32 ourStatic);

  /** Judges the peer's payload, before anything more is sent; throws if it may not pass. */
  void theirs(Bytes payload, Bytes32 theirStatic);
}
