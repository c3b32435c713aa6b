package org.twinwire.wire.rlpx.handshake;

import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.wire.rlpx.frame.EgressFrames;
import org.twinwire.wire.rlpx.frame.FrameCipher;
import org.twinwire.wire.rlpx.frame.FrameMac;
import org.twinwire.wire.rlpx.frame.IngressFrames;

/** What one side needs for its frames. Not a record: nothing of it belongs into a text. */
public final class Secrets {
  private final Bytes32 aes;
  private final FrameMac egress;
  private final FrameMac ingress;

  Secrets(Bytes32 aes, FrameMac egress, FrameMac ingress) {
    this.aes = aes;
    this.egress = egress;
    this.ingress = ingress;
  }

  public EgressFrames egressFrames() {
    return new EgressFrames(FrameCipher.with(aes), egress);
  }

  public IngressFrames ingressFrames() {
    return new IngressFrames(FrameCipher.with(aes), ingress);
  }
}
