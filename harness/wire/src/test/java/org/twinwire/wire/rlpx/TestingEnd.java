package org.twinwire.wire.rlpx;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.rlpx.p2p.Capability;
import org.twinwire.wire.rlpx.p2p.Hello;
import org.twinwire.wire.secp256k1.KeyPair;

/** One real end of a connection: the pipeline under test with a recorder behind it. */
final class TestingEnd {
  final EmbeddedChannel channel = new EmbeddedChannel();
  final Recorder recorder = new Recorder();
  private final List<ByteBuf> written = new ArrayList<>();

  private TestingEnd() {}

  static TestingEnd dialer(KeyPair self, KeyPair remote, Hello hello) {
    TestingEnd end = new TestingEnd();
    RlpxPipeline.dialer(end.channel.pipeline(), self, remote.publicKey(), hello, new Random(1));
    end.channel.pipeline().addLast(end.recorder);
    return end;
  }

  static TestingEnd listener(KeyPair self, Hello hello) {
    TestingEnd end = new TestingEnd();
    RlpxPipeline.listener(end.channel.pipeline(), self, hello, new Random(2));
    end.channel.pipeline().addLast(end.recorder);
    return end;
  }

  static Hello hello(KeyPair self, Capability... capabilities) {
    return new Hello(5, "twinwire/test", List.of(capabilities), 0, self.publicKey().raw64());
  }

  /** Takes all bytes in one read. */
  void receive(Bytes bytes) {
    if (!bytes.isEmpty()) {
      channel.writeInbound(Unpooled.wrappedBuffer(bytes.toArrayUnsafe()));
    }
  }

  void receiveByteByByte(Bytes bytes) {
    for (int i = 0; i < bytes.size(); i++) {
      receive(bytes.slice(i, 1));
    }
  }

  /** What was written since the last call. */
  Bytes written() {
    List<Bytes> parts = new ArrayList<>();
    for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
      parts.add(copy(part));
      written.add(part);
      part.release();
    }
    return Bytes.concatenate(parts.toArray(new Bytes[0]));
  }

  private static Bytes copy(ByteBuf part) {
    byte[] bytes = new byte[part.readableBytes()];
    part.getBytes(part.readerIndex(), bytes);
    return Bytes.wrap(bytes);
  }

  /** Writes all and then flushes once. */
  void send(Object... messages) {
    List<ChannelFuture> writes = new ArrayList<>();
    for (Object message : messages) {
      writes.add(channel.write(message));
    }
    channel.flush();
    assertThat(writes).allMatch(ChannelFuture::isSuccess);
  }

  List<Message> messages() {
    return recorder.heard(Message.class);
  }

  /** Closes and fails if a buffer was left over or not released. */
  void finish() {
    written();
    channel.close().syncUninterruptibly();
    channel.finishAndReleaseAll();
    assertThat(written).allMatch(part -> part.refCnt() == 0);
    assertThat(recorder.heard()).noneMatch(ByteBuf.class::isInstance);
  }
}
