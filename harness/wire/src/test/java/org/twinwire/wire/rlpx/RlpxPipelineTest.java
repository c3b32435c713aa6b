package org.twinwire.wire.rlpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.rlpx.handshake.Eip8;
import org.twinwire.wire.rlpx.p2p.Capability;
import org.twinwire.wire.rlpx.p2p.DisconnectReason;
import org.twinwire.wire.rlpx.p2p.Hello;
import org.twinwire.wire.secp256k1.KeyPair;

class RlpxPipelineTest {
  private static final KeyPair A = Eip8.A;
  private static final KeyPair B = Eip8.B;
  private static final Message STATUS = message(0, 60);

  private TestingEnd dialer = dialer();
  private TestingEnd listener = listener();

  @AfterEach
  void leavesNothingBehind() {
    dialer.finish();
    listener.finish();
  }

  @Test
  void tellsBothEndsWhoTheOtherIsAndWhatTheyShare() {
    connect();
    RlpxReady atDialer = dialer.recorder.only(RlpxReady.class);
    RlpxReady atListener = listener.recorder.only(RlpxReady.class);
    assertThat(atDialer.remoteId()).isEqualTo(B.publicKey());
    assertThat(atListener.remoteId()).isEqualTo(A.publicKey());
    assertThat(atDialer.ethVersion()).isEqualTo(67).isEqualTo(atListener.ethVersion());
    assertThat(atListener.remote().clientId()).isEqualTo("twinwire/test");
  }

  @Test
  void carriesMessagesBothWaysWithCodesCountedFromStatus() {
    connect();
    List<Message> script =
        List.of(STATUS, message(3, 0), message(4, 1), message(16, 200_000), message(4, 15));
    dialer.send(script.toArray());
    listener.send(script.toArray());
    exchange();
    assertThat(listener.messages()).isEqualTo(script);
    assertThat(dialer.messages()).isEqualTo(script);
  }

  @Test
  void encodesWithinTheCallOfWrite() {
    connect();
    List<Integer> atHead = new ArrayList<>();
    dialer.channel.pipeline().addFirst(new HeadCounter(atHead));
    ChannelFuture write = dialer.channel.write(STATUS);
    assertThat(atHead).hasSize(1);
    dialer.channel.flush();
    assertThat(write.isSuccess()).isTrue();
    assertThat(dialer.written().size()).isEqualTo(atHead.get(0));
  }

  @Test
  void sendsAckAndHelloInOneFlush() {
    listener.receive(dialer.written());
    Bytes ackAndHello = listener.written();
    dialer.receive(ackAndHello);
    assertThat(dialer.recorder.only(RlpxReady.class).remoteId()).isEqualTo(B.publicKey());
  }

  @Test
  void survivesBytesThatComeOneByOne() {
    listener.receiveByteByByte(dialer.written());
    dialer.receiveByteByByte(listener.written());
    dialer.send(STATUS);
    listener.receiveByteByByte(dialer.written());
    assertThat(listener.recorder.heard())
        .satisfiesExactly(
            hello -> assertThat(hello).isInstanceOf(HelloReceived.class),
            ready -> assertThat(ready).isInstanceOf(RlpxReady.class),
            message -> assertThat(message).isEqualTo(STATUS));
  }

  @Test
  void survivesAnAuthCutAnywhere() {
    Bytes auth = dialer.written();
    for (int cut = 1; cut < auth.size(); cut++) {
      TestingEnd other = listener();
      other.receive(auth.slice(0, cut));
      assertThat(other.written().isEmpty()).isTrue();
      other.receive(auth.slice(cut));
      assertThat(other.written().isEmpty()).isFalse();
      other.finish();
    }
  }

  @Test
  void survivesAnAckAndHelloCutAnywhere() {
    listener.receive(dialer.written());
    Bytes ackAndHello = listener.written();
    for (int cut = 1; cut < ackAndHello.size(); cut++) {
      TestingEnd other = dialer();
      other.receive(ackAndHello.slice(0, cut));
      other.receive(ackAndHello.slice(cut));
      assertThat(other.recorder.heard(RlpxReady.class)).hasSize(1);
      other.finish();
    }
  }

  @Test
  void losesNothingOfHelloStatusAndRequestsInOneBuffer() {
    listener.receive(dialer.written());
    dialer.receive(listener.written());
    List<Message> script = new ArrayList<>(List.of(STATUS));
    IntStream.range(0, 256).mapToObj(i -> message(3, i)).forEach(script::add);
    dialer.send(script.toArray());
    listener.receive(dialer.written());
    assertThat(listener.messages()).isEqualTo(script);
  }

  /** The same bytes, but the handshake handler is the one that reads them all. */
  @Test
  void handsOnWhatItReadBeyondTheHandshake() {
    listener.receive(dialer.written());
    dialer.receive(listener.written());
    dialer.send(STATUS, message(5, 9));
    Bytes helloAndMessages = dialer.written();
    TestingEnd other = listener();
    other.receive(Bytes.concatenate(dialer().written(), helloAndMessages));
    assertThat(other.recorder.heard(RlpxReady.class)).hasSize(1);
    assertThat(other.messages()).containsExactly(STATUS, message(5, 9));
    other.finish();
  }

  @Test
  void handsOnAckHelloAndStatusInOneBuffer() {
    listener.receive(dialer.written());
    Bytes ackAndHello = listener.written();
    dialer.receive(ackAndHello);
    listener.receive(dialer.written());
    listener.send(STATUS);
    TestingEnd other = dialer();
    other.receive(Bytes.concatenate(ackAndHello, listener.written()));
    assertThat(other.messages()).containsExactly(STATUS);
    other.finish();
  }

  @Test
  void refusesAMessageBeforeTheSessionStands() {
    ChannelFuture early = dialer.channel.write(STATUS);
    assertThat(early.cause())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("HANDSHAKE");
    ChannelFuture farewell = dialer.channel.write(DisconnectReason.REQUESTED);
    assertThat(farewell.cause()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesOwnCapabilitiesThatItCannotPlace() {
    Hello hello = TestingEnd.hello(A, new Capability("wit", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> TestingEnd.listener(A, hello));
  }

  @Test
  void repeatsItselfByteForByteFromTheSameRandomness() {
    assertThat(dialer().written()).isEqualTo(dialer.written());
  }

  private void connect() {
    listener.receive(dialer.written());
    exchange();
  }

  private void exchange() {
    Bytes fromListener = listener.written();
    Bytes fromDialer = dialer.written();
    while (!fromListener.isEmpty() || !fromDialer.isEmpty()) {
      dialer.receive(fromListener);
      listener.receive(fromDialer);
      fromListener = listener.written();
      fromDialer = dialer.written();
    }
  }

  private static TestingEnd dialer() {
    return TestingEnd.dialer(
        A, B, TestingEnd.hello(A, Capability.eth(66), Capability.eth(67), Capability.eth(68)));
  }

  private static TestingEnd listener() {
    return TestingEnd.listener(B, TestingEnd.hello(B, Capability.eth(67), Capability.eth(66)));
  }

  private static Message message(int code, int size) {
    return new Message(code, RLP.encodeByteArray(new byte[size]));
  }

  private static final class HeadCounter extends ChannelOutboundHandlerAdapter {
    private final List<Integer> sizes;

    private HeadCounter(List<Integer> sizes) {
      this.sizes = sizes;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
        throws Exception {
      sizes.add(((ByteBuf) message).readableBytes());
      super.write(ctx, message, promise);
    }
  }
}
