package org.twinwire.wire.rlpx;

import org.apache.tuweni.bytes.Bytes32;

/** What one side needs for its frames. Not a record: nothing of it belongs into a text. */
final class Secrets {
  private final Bytes32 aes;
  private final FrameMac egress;
  private final FrameMac ingress;

  Secrets(Bytes32 aes, FrameMac egress, FrameMac ingress) {
    this.aes = aes;
    this.egress = egress;
    this.ingress = ingress;
  }

  EgressFrames egressFrames() {
    return egressFrames(Moves.NONE);
  }

  EgressFrames egressFrames(Moves moves) {
    return new EgressFrames(FrameCipher.with(aes), egress, moves);
  }

  IngressFrames ingressFrames() {
    return new IngressFrames(FrameCipher.with(aes), ingress);
  }
}
