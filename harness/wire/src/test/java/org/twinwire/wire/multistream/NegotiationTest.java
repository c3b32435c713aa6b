package org.twinwire.wire.multistream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.multistream.Negotiation.Agreed;
import org.twinwire.wire.multistream.Negotiation.Failed;
import org.twinwire.wire.multistream.Negotiation.Running;

class NegotiationTest {

  private static final String HEADER = "/multistream/1.0.0";
  private static final String ETH_66 = "/eth/66/1.0.0";
  private static final String ETH_68 = "/eth/68/1.0.0";

  /** As a js-libp2p dialer puts it into one frame. */
  private static final String JS_DIALER =
      "132f6d756c746973747265616d2f312e302e300a0e2f6574682f36362f312e302e300a";

  @Test
  void sendsHeaderAndProtocolInOneOutput() {
    assertThat(ByteBufUtil.hexDump(Negotiation.dialer(List.of(ETH_66)).output()))
        .isEqualTo(JS_DIALER);
  }

  @Test
  void echoesASupportedProtocol() {
    Negotiation listener = Negotiation.listener(ETH_66::equals);
    listener.feed(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(JS_DIALER)));
    assertThat(listener.state()).isEqualTo(new Agreed(ETH_66));
    assertThat(listener.output()).isEqualTo(Lines.of(HEADER, ETH_66));
    assertThat(listener.output().isReadable()).isFalse();
  }

  @Test
  void leavesTheFirstMessageBehindTheNegotiation() {
    Negotiation listener = Negotiation.listener(ETH_66::equals);
    ByteBuf in = Lines.of(HEADER, ETH_66).writeByte(0x2a);
    listener.feed(in);
    assertThat(in.readableBytes()).isEqualTo(1);
    listener.feed(in);
    assertThat(in.readableBytes()).isEqualTo(1);
  }

  @Test
  void negotiatesAtEverySplit() {
    ByteBuf whole = Lines.of(HEADER, "/other", ETH_66).writeByte(0x2a);
    for (int at = 0; at <= whole.readableBytes(); at++) {
      Negotiation listener = Negotiation.listener(ETH_66::equals);
      listener.feed(whole.slice(0, at));
      ByteBuf rest = whole.slice(at, whole.readableBytes() - at);
      listener.feed(rest);
      assertThat(listener.state()).isEqualTo(new Agreed(ETH_66));
      assertThat(rest.readableBytes()).isEqualTo(Math.min(1, whole.readableBytes() - at));
    }
  }

  @Test
  void negotiatesByteByByte() {
    Negotiation dialer = Negotiation.dialer(List.of(ETH_68, ETH_66));
    ByteBuf whole = Lines.of(HEADER, "na", ETH_66);
    while (whole.isReadable()) {
      assertThat(dialer.state()).isInstanceOf(Running.class);
      dialer.feed(whole.readSlice(1));
    }
    assertThat(dialer.state()).isEqualTo(new Agreed(ETH_66));
  }

  @Test
  void proposesTheNextProtocolAfterNa() {
    Negotiation dialer = Negotiation.dialer(List.of(ETH_68, ETH_66));
    assertThat(dialer.output()).isEqualTo(Lines.of(HEADER, ETH_68));
    dialer.feed(Lines.of(HEADER, "na"));
    assertThat(dialer.output()).isEqualTo(Lines.of(ETH_66));
  }

  @Test
  void failsWhenNoProtocolIsLeft() {
    Negotiation dialer = Negotiation.dialer(List.of(ETH_66));
    dialer.feed(Lines.of(HEADER, "na"));
    assertThat(dialer.state())
        .isEqualTo(new Failed("answer: na (expected: one of [" + ETH_66 + "])"));
  }

  @Test
  void answersLsAndUnknownProtocolsWithNa() {
    Negotiation listener = Negotiation.listener(ETH_66::equals);
    listener.feed(Lines.of(HEADER, "ls", "/ipfs/id/1.0.0"));
    assertThat(listener.output()).isEqualTo(Lines.of(HEADER, "na", "na"));
    assertThat(listener.state()).isInstanceOf(Running.class);
  }

  @Test
  void failsOnAnotherHeader() {
    assertFails(
        "/multistream/2.0.0 (expected: /multistream/1.0.0)", Lines.of("/multistream/2.0.0"));
  }

  @Test
  void failsOnAnAnswerThatWasNotProposed() {
    Negotiation dialer = Negotiation.dialer(List.of(ETH_66));
    dialer.feed(Lines.of(HEADER, ETH_68));
    assertThat(dialer.state())
        .isEqualTo(new Failed("answer: " + ETH_68 + " (expected: " + ETH_66 + " or na)"));
  }

  @Test
  void takesALineOf1024BytesAndNoLonger() {
    String longest = "/".repeat(LineReader.MAX_LINE_BYTES - 1);
    Negotiation listener = Negotiation.listener(longest::equals);
    listener.feed(Lines.of(HEADER, longest));
    assertThat(listener.state()).isEqualTo(new Agreed(longest));
    assertFails("expected: at most 1024", Lines.of(HEADER, longest + "/").slice(0, 22));
  }

  @Test
  void failsOnALengthOfThreeBytes() {
    assertFails("expected: at most 1024", hex("8080"));
  }

  @Test
  void failsOnAnEmptyLineAndOnALineWithoutNewline() {
    assertFails("expected: at least a newline", hex("00"));
    assertFails("no newline", hex("026162"));
  }

  @Test
  void failsOnTooManyProposals() {
    var proposals = Collections.nCopies(ListenerNegotiation.MAX_PROPOSALS + 1, "/other");
    ByteBuf in =
        Unpooled.wrappedBuffer(Lines.of(HEADER), Lines.of(proposals.toArray(String[]::new)));
    assertFails("proposals: 65 (expected: at most 64)", in);
  }

  private static void assertFails(String reason, ByteBuf in) {
    Negotiation listener = Negotiation.listener(ETH_66::equals);
    listener.feed(in);
    assertThat(listener.state())
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason()).contains(reason));
  }

  private static ByteBuf hex(String hex) {
    return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
  }
}
