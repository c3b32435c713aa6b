package org.twinwire.wire.rlpx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.wire.rlpx.frame.EgressFrames;
import org.twinwire.wire.rlpx.frame.FrameLayout;
import org.twinwire.wire.rlpx.frame.Inbound;
import org.twinwire.wire.rlpx.frame.IngressFrames;
import org.twinwire.wire.rlpx.frame.SnappyBlock;
import org.twinwire.wire.rlpx.handshake.Initiator;
import org.twinwire.wire.rlpx.handshake.Secrets;
import org.twinwire.wire.secp256k1.KeyPair;
import org.twinwire.wire.secp256k1.PublicKey;

/** A peer that does exactly what a test tells it, on the side that dials. */
final class ScriptedPeer {

  private static final int ACK_SIZE_BYTES = 2;
  private final Initiator handshake;
  private EgressFrames egress;
  private IngressFrames ingress;

  ScriptedPeer(KeyPair self, PublicKey remote) {
    this.handshake = new Initiator(self, remote, new Random(3));
  }

  Bytes auth() {
    return handshake.opening();
  }

  /** Takes [ack ‖ frames] and gives back the frames. */
  Bytes ack(Bytes bytes) {
    int size = ACK_SIZE_BYTES + (bytes.get(0) & 0xff) * 256 + (bytes.get(1) & 0xff);
    Secrets secrets = handshake.receive(bytes.slice(0, size)).secrets();
    egress = secrets.egressFrames();
    ingress = secrets.ingressFrames();
    return bytes.slice(size);
  }

  Bytes frame(Bytes content) {
    byte[] frame = new byte[FrameLayout.frameBytes(content.size())];
    System.arraycopy(content.toArrayUnsafe(), 0, frame, FrameLayout.CONTENT_OFFSET, content.size());
    egress.seal(frame, 0, content.size());
    return Bytes.wrap(frame);
  }

  Bytes plain(int code, Bytes payload) {
    return frame(Bytes.concatenate(RLP.encodeInt(code), payload));
  }

  Bytes compressed(int code, Bytes payload) {
    byte[] out = new byte[SnappyBlock.bytesMax(payload.size())];
    int size = SnappyBlock.compress(payload, out, 0);
    return plain(code, Bytes.wrap(out, 0, size));
  }

  /** The contents of the frames in {@code bytes}, as they came. */
  List<Inbound> read(Bytes bytes) {
    List<Inbound> read = new ArrayList<>();
    int offset = 0;
    while (offset < bytes.size()) {
      int size = ingress.header(part(bytes, offset, FrameLayout.CONTENT_OFFSET));
      byte[] body =
          part(
              bytes,
              offset + FrameLayout.CONTENT_OFFSET,
              FrameLayout.frameBytes(size) - FrameLayout.CONTENT_OFFSET);
      ingress.body(body);
      read.add(new Inbound(body, size));
      offset += FrameLayout.frameBytes(size);
    }
    return read;
  }

  private static byte[] part(Bytes bytes, int offset, int length) {
    return Arrays.copyOfRange(bytes.toArrayUnsafe(), offset, offset + length);
  }
}
