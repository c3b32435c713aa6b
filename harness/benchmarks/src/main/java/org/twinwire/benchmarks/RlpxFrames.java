package org.twinwire.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Random;
import org.apache.tuweni.bytes.Bytes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.twinwire.wire.rlpx.frame.EgressFrames;
import org.twinwire.wire.rlpx.frame.Frame;
import org.twinwire.wire.rlpx.frame.FrameDecoder;
import org.twinwire.wire.rlpx.frame.FrameEncoder;
import org.twinwire.wire.rlpx.frame.FrameLayout;
import org.twinwire.wire.rlpx.frame.Inbound;
import org.twinwire.wire.rlpx.handshake.Handshake;
import org.twinwire.wire.rlpx.handshake.Initiator;
import org.twinwire.wire.rlpx.handshake.Recipient;
import org.twinwire.wire.secp256k1.KeyPair;

/**
 * RLPx: one frame sealed (AES once, Keccak once), and one message sealed and opened by its codec,
 * with and without Snappy. What is opened has to be sealed first, because the MACs are a chain.
 */
public class RlpxFrames extends Sized {

  private static final int CODE = 0x14;

  private EgressFrames egress;
  private byte[] frame;
  private Frame plain;
  private Frame compressed;
  private EmbeddedChannel encoder;
  private EmbeddedChannel decoder;

  @Setup
  public void prepare() {
    Random random = new Random(1);
    KeyPair one = KeyPair.random(random);
    KeyPair other = KeyPair.random(random);
    Initiator initiator = new Initiator(one, other.publicKey(), random);
    Handshake.Established recipient = new Recipient(other, random).receive(initiator.opening());
    Handshake.Established established = initiator.receive(recipient.reply());
    frame = new byte[FrameLayout.frameBytes(size)];
    plain = new Frame(CODE, Bytes.wrap(payload()), false);
    compressed = new Frame(CODE, Bytes.wrap(payload()), true);
    egress = recipient.secrets().egressFrames();
    encoder = new EmbeddedChannel(new FrameEncoder(established.secrets().egressFrames()));
    decoder = new EmbeddedChannel(new FrameDecoder(recipient.secrets().ingressFrames()));
    // The first frame of a session is Hello, which is small.
    sendAndOpen(new Frame(0, Bytes.of(0xc0), false));
  }

  @Benchmark
  public byte[] seal() {
    egress.seal(frame, 0, size);
    return frame;
  }

  @Benchmark
  public Bytes sealAndOpen() {
    return sendAndOpen(plain).plain();
  }

  @Benchmark
  public Bytes sealAndOpenWithSnappy() {
    return sendAndOpen(compressed).inflated();
  }

  private Inbound sendAndOpen(Frame message) {
    encoder.writeOutbound(message);
    decoder.writeInbound((ByteBuf) encoder.readOutbound());
    return decoder.readInbound();
  }
}
