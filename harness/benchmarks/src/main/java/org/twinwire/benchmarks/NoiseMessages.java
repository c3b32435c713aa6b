package org.twinwire.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Random;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.twinwire.wire.noise.HandshakePayloads;
import org.twinwire.wire.noise.NoiseHandler;

/** One message encrypted and decrypted behind a Noise handshake. */
public class NoiseMessages extends Sized {

  private EmbeddedEnds ends;
  private byte[] payload;

  @Setup
  public void prepare() {
    payload = payload();
    ends = new EmbeddedEnds(channel(true), channel(false));
    for (int flight = 0; flight < 3; flight++) {
      ends.dialer().flushOutbound();
      ends.listener().flushOutbound();
      ends.exchange();
    }
  }

  private static EmbeddedChannel channel(boolean initiator) {
    return new EmbeddedChannel(
        new NoiseHandler(initiator, new NoPayloads(), new Random(initiator ? 1 : 2)));
  }

  @Benchmark
  public int encryptAndDecrypt() {
    ends.dialer().writeOutbound(Unpooled.wrappedBuffer(payload));
    ends.exchange();
    int bytes = 0;
    for (ByteBuf next = ends.listener().readInbound();
        next != null;
        next = ends.listener().readInbound()) {
      bytes += next.readableBytes();
      next.release();
    }
    if (bytes != size) {
      throw new IllegalStateException("received: %d bytes (expected: %d)".formatted(bytes, size));
    }
    return bytes;
  }

  private static final class NoPayloads implements HandshakePayloads {
    @Override
    public Bytes ours(Bytes32 ourStatic) {
      return Bytes.EMPTY;
    }

    @Override
    public void theirs(Bytes payload, Bytes32 theirStatic) {}
  }
}
