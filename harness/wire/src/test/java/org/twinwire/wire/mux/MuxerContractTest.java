package org.twinwire.wire.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalIoHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.EmbeddedPair;
import org.twinwire.wire.multistream.Negotiation;

/** What every {@link Muxer} does, whatever its frames look like. */
public abstract class MuxerContractTest {

  private final EmbeddedPair pair = new EmbeddedPair();
  private final List<RecordingStream> atListener = new ArrayList<>();
  private final List<RecordingStream> atDialer = new ArrayList<>();
  private Muxer dialer;
  private Muxer listener;

  /** Adds the muxer's handlers at the pipeline's end. */
  protected abstract Muxer install(ChannelPipeline pipeline, boolean dialer);

  /** How many streams may be open at once. */
  protected abstract int maxStreams();

  /** How much data fits one frame. */
  protected abstract int maxFrameBytes();

  @BeforeEach
  void connect() {
    dialer = install(pair.dialer.pipeline(), true);
    listener = install(pair.listener.pipeline(), false);
    dialer.onInbound(stream -> atDialer.add(new RecordingStream(stream)));
    listener.onInbound(stream -> atListener.add(new RecordingStream(stream)));
  }

  @AfterEach
  void leavesNothingBehind() {
    assertThat(pair.finish()).isFalse();
  }

  @Test
  void namesAStreamAlikeAtBothEnds() {
    RecordingStream opened = open(dialer);
    pair.exchange();
    assertThat(opened.stream.name()).startsWith("dialer-").isEqualTo(remote().stream.name());
    assertThat(opened.stream.openedHere()).isTrue();
    assertThat(remote().stream.openedHere()).isFalse();
  }

  @Test
  void keepsStreamsOfBothEndsApart() {
    RecordingStream fromDialer = open(dialer);
    RecordingStream fromListener = open(listener);
    write(fromDialer, "from the dialer");
    write(fromListener, "from the listener");
    pair.exchange();
    assertThat(remote().seen).containsExactly("from the dialer");
    assertThat(atDialer.getFirst().seen).containsExactly("from the listener");
    assertThat(atDialer.getFirst().stream.name()).startsWith("listener-");
    assertThat(fromDialer.seen).isEmpty();
    assertThat(fromListener.seen).isEmpty();
  }

  @Test
  void deliversEachWriteAsOneFrameInOrderToItsStream() {
    RecordingStream first = open(dialer);
    RecordingStream second = open(dialer);
    write(first, "a");
    write(second, "b");
    write(first, "c");
    pair.exchange();
    assertThat(atListener.get(0).seen).containsExactly("a", "c");
    assertThat(atListener.get(1).seen).containsExactly("b");
  }

  @Test
  void sendsNothingBeforeTheFlushAndAllOfItInOneSocketWrite() {
    RecordingStream opened = new RecordingStream(dialer.open());
    opened.stream.write(text("a"));
    opened.stream.write(text("b"));
    opened.stream.closeWrite();
    pair.exchange();
    assertThat(atListener).isEmpty();
    opened.stream.flush();
    pair.exchange();
    assertThat(pair.dialerWrites()).hasSize(1);
    assertThat(remote().seen).containsExactly("a", "b", "closed");
  }

  @Test
  void deliversWhatArrivesWithTheOpeningFrameByteByByte() {
    ByteBuf bytes = openingMessageAndClose();
    while (bytes.isReadable()) {
      pair.listener.writeInbound(bytes.readBytes(1));
    }
    assertThat(remote().seen).containsExactly("hello", "closed");
  }

  @Test
  void deliversWhatArrivesWithTheOpeningFrameAtEverySplit() {
    ByteBuf bytes = openingMessageAndClose();
    for (int at = 0; at <= bytes.readableBytes(); at++) {
      atListener.clear();
      var channel = new EmbeddedChannel();
      install(channel.pipeline(), false)
          .onInbound(stream -> atListener.add(new RecordingStream(stream)));
      channel.writeInbound(bytes.copy(0, at), bytes.copy(at, bytes.readableBytes() - at));
      assertThat(remote().seen).containsExactly("hello", "closed");
    }
  }

  @Test
  void carriesANegotiationAndWhatFollowsItAtOnce() {
    var offer = Negotiation.dialer(List.of("/eth/68/1.0.0"));
    var answer = Negotiation.listener("/eth/68/1.0.0"::equals);
    listener.onInbound(stream -> stream.handler(new Answering(stream, answer)));
    RecordingStream opened = new RecordingStream(dialer.open());
    opened.stream.write(offer.output());
    opened.stream.write(text("hello"));
    opened.stream.flush();
    pair.exchange();
    assertThat(answer.state()).isEqualTo(new Negotiation.Agreed("/eth/68/1.0.0"));
    assertThat(String.join("", opened.seen)).endsWith("/eth/68/1.0.0\nhello");
  }

  @Test
  void tellsThePlaceOfEachWriteBeforeItReturns() {
    List<String> told = new ArrayList<>();
    RecordingStream opened = new RecordingStream(dialer.open());
    opened.stream.write(text("a"), new TellingPlacement("a", told));
    opened.stream.write(text("x".repeat(maxFrameBytes() + 1)), new TellingPlacement("b", told));
    assertThat(told).containsExactly("a begins", "a ends", "b begins", "b ends");
    pair.dialer.releaseOutbound();
  }

  @Test
  void answersOnAStreamWhoseOtherDirectionIsClosed() {
    RecordingStream opened = open(dialer);
    opened.stream.closeWrite();
    opened.stream.flush();
    pair.exchange();
    write(remote(), "answer");
    remote().stream.closeWrite();
    remote().stream.flush();
    pair.exchange();
    assertThat(remote().seen).containsExactly("closed");
    assertThat(opened.seen).containsExactly("answer", "closed");
  }

  @Test
  void closesADirectionOnce() {
    RecordingStream opened = open(dialer);
    opened.stream.closeWrite();
    opened.stream.closeWrite();
    opened.stream.flush();
    pair.exchange();
    assertThat(remote().seen).containsExactly("closed");
  }

  @Test
  void refusesToWriteBehindAClose() {
    RecordingStream opened = open(dialer);
    opened.stream.closeWrite();
    pair.exchange();
    assertRefusesToWrite(opened);
  }

  @Test
  void refusesToWriteOnAStreamThePeerReset() {
    RecordingStream opened = open(dialer);
    pair.exchange();
    reset(remote());
    pair.exchange();
    assertThat(opened.seen).containsExactly("reset");
    assertRefusesToWrite(opened);
  }

  @Test
  void tellsOfAResetOnceAndOfNothingAfterIt() {
    RecordingStream opened = open(dialer);
    pair.exchange();
    reset(opened);
    write(remote(), "crossed");
    remote().stream.closeWrite();
    remote().stream.flush();
    pair.exchange();
    assertThat(remote().seen).containsExactly("reset");
    assertThat(opened.seen).isEmpty();
  }

  @Test
  void doesNothingOnAResetBehindTheEnd() {
    RecordingStream opened = open(dialer);
    reset(opened);
    pair.exchange();
    reset(opened);
    reset(remote());
    assertThat(pair.dialerWrites()).hasSize(2);
    assertThat(pair.listenerWrites()).isEmpty();
  }

  @Test
  void resetsAStreamNobodyAccepts() {
    var lonely = new EmbeddedPair();
    RecordingStream opened = open(install(lonely.dialer.pipeline(), true));
    install(lonely.listener.pipeline(), false);
    write(opened, "hello");
    lonely.exchange();
    assertThat(opened.seen).containsExactly("reset");
  }

  @Test
  void resetsItsStreamsWhenTheConnectionEnds() {
    RecordingStream opened = open(dialer);
    pair.exchange();
    assertThat(pair.finish()).isFalse();
    assertThat(opened.seen).containsExactly("reset");
    assertThat(remote().seen).containsExactly("reset");
    assertThatThrownBy(dialer::open).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void sendsWhatWasWrittenBeforeItCloses() {
    RecordingStream opened = open(dialer);
    opened.stream.write(text("last words"));
    dialer.close();
    pair.exchange();
    assertThat(remote().seen).containsExactly("last words");
    assertThat(pair.dialer.isActive()).isFalse();
  }

  @Test
  void splitsAWriteThatIsLongerThanAFrame() {
    RecordingStream opened = open(dialer);
    opened.stream.write(text("x".repeat(maxFrameBytes() + 1)));
    opened.stream.flush();
    pair.exchange();
    assertThat(remote().seen).extracting(String::length).containsExactly(maxFrameBytes(), 1);
  }

  @Test
  void opensNoMoreStreamsThanTheLimit() {
    for (int count = 0; count < maxStreams(); count++) {
      openAnswered(dialer, atListener);
    }
    assertThatThrownBy(dialer::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("less than %d, active", maxStreams());
  }

  @Test
  void forgetsStreamsThatAreOver() {
    for (int count = 0; count <= maxStreams(); count++) {
      RecordingStream opened = open(dialer);
      opened.stream.closeWrite();
      opened.stream.flush();
      pair.exchange();
      atListener.getLast().stream.closeWrite();
      atListener.getLast().stream.flush();
      pair.exchange();
    }
    assertThat(atListener).hasSize(maxStreams() + 1);
  }

  @Test
  void resetsTheStreamThatIsOneTooMany() {
    openAnswered(listener, atDialer);
    for (int count = 1; count < maxStreams() - 1; count++) {
      openAnswered(dialer, atListener);
    }
    RecordingStream last = open(dialer);
    RecordingStream crossing = open(listener);
    pair.exchange();
    assertThat(last.seen).containsExactly("reset");
    assertThat(crossing.seen).containsExactly("reset");
  }

  @Test
  void releasesTheDataItSendsAndReceives() {
    RecordingStream opened = open(dialer);
    ByteBuf data = text("hello");
    opened.stream.write(data);
    opened.stream.flush();
    assertThat(data.refCnt()).isZero();
    ByteBuf bytes = EmbeddedPair.written(pair.dialer);
    pair.listener.writeInbound(bytes);
    assertThat(remote().seen).containsExactly("hello");
    assertThat(bytes.refCnt()).isZero();
  }

  @Test
  void lendsDataToAHandlerThatRetainsIt() {
    List<ByteBuf> kept = new ArrayList<>();
    listener.onInbound(stream -> stream.handler(new Keeping(kept)));
    write(open(dialer), "hello");
    pair.exchange();
    assertThat(kept.getFirst().toString(StandardCharsets.UTF_8)).isEqualTo("hello");
    assertThat(kept.getFirst().release()).isTrue();
  }

  @Test
  void reportsDataOnAStreamThatNobodyTook() {
    listener.onInbound(stream -> {});
    write(open(dialer), "hello");
    assertThatThrownBy(pair::exchange)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("5 bytes without a handler");
    pair.listener.releaseOutbound();
  }

  @Test
  void refusesCallsFromOtherThreads() throws InterruptedException {
    try (var loops = new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory())) {
      var channel = new LocalChannel();
      loops.register(channel).sync();
      Muxer muxer = install(channel.pipeline(), true);
      channel.eventLoop().submit(() -> {}).sync();
      assertThatThrownBy(muxer::open)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("expected: the connection's event loop");
      channel.close().sync();
    }
  }

  private RecordingStream remote() {
    return atListener.getFirst();
  }

  private static RecordingStream open(Muxer muxer) {
    var opened = new RecordingStream(muxer.open());
    opened.stream.flush();
    return opened;
  }

  private RecordingStream openAnswered(Muxer by, List<RecordingStream> atPeer) {
    RecordingStream opened = open(by);
    pair.exchange();
    write(atPeer.getLast(), "taken");
    pair.exchange();
    return opened;
  }

  private static void write(RecordingStream to, String text) {
    to.stream.write(text(text));
    to.stream.flush();
  }

  private static void reset(RecordingStream stream) {
    stream.stream.reset();
    stream.stream.flush();
  }

  private ByteBuf openingMessageAndClose() {
    RecordingStream opened = open(dialer);
    opened.stream.write(text("hello"));
    opened.stream.closeWrite();
    opened.stream.flush();
    return EmbeddedPair.written(pair.dialer);
  }

  private static void assertRefusesToWrite(RecordingStream stream) {
    ByteBuf data = text("late");
    assertThatThrownBy(() -> stream.stream.write(data))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed for writing (expected: open)");
    assertThat(data.refCnt()).isZero();
  }

  private static ByteBuf text(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }

  /** Negotiates, and sends back what follows. */
  private record Answering(MuxStream stream, Negotiation negotiation) implements StreamHandler {
    @Override
    public void data(ByteBuf data) {
      negotiation.feed(data);
      stream.write(negotiation.output());
      stream.write(data.readRetainedSlice(data.readableBytes()));
      stream.flush();
    }

    @Override
    public void remoteClosed() {}

    @Override
    public void reset() {}
  }

  private record Keeping(List<ByteBuf> kept) implements StreamHandler {
    @Override
    public void data(ByteBuf data) {
      kept.add(data.retain());
    }

    @Override
    public void remoteClosed() {}

    @Override
    public void reset() {}
  }
}
