package org.twinwire.core.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventCodecTest {

  private static final String SENT =
      """
      {"type":"message-sent","seq":4,"nanos":99,"session":"s1","stream":"dialer-0",\
      "message":{"code":3,"requestId":"1","digest":"0xab","size":12},"from":5,"to":20}\
      """;

  @Test
  void addsTheNodeThatTheLineDoesNotName() {
    assertThat(EventCodec.read(SENT, "dialer"))
        .isEqualTo(
            new Event.MessageSent(
                4,
                99,
                "dialer",
                "s1",
                "dialer-0",
                new Message(3, Optional.of("1"), "0xab", 12),
                5,
                20));
  }

  @Test
  void readsBackWhatItWrote() {
    Event event = EventCodec.read(SENT, "listener");

    assertThat(EventCodec.read(EventCodec.write(event), "listener")).isEqualTo(event);
  }

  @Test
  void readsTheCarrierOfARangeAndNamesNoneForTheConnection() {
    Event onStream =
        EventCodec.read(SENT.replace("\"to\":20", "\"to\":20,\"carrier\":\"dialer-0\""), "dialer");

    assertThat(((Event.OfBytes) onStream).bytes())
        .isEqualTo(new ByteRange(Optional.of("dialer-0"), 5, 20));
    assertThat(EventCodec.read(EventCodec.write(onStream), "dialer")).isEqualTo(onStream);
    assertThat(EventCodec.write(EventCodec.read(SENT, "dialer"))).doesNotContain("carrier");
  }

  @Test
  void takesAnAbsentOptionalAsEmpty() {
    String line =
        "{\"type\":\"session-closed\",\"seq\":1,\"nanos\":2,\"session\":\"s1\",\"by\":\"remote\"}";

    assertThat(EventCodec.read(line, "dialer"))
        .isEqualTo(new Event.SessionClosed(1, 2, "dialer", "s1", By.REMOTE, Optional.empty()));
  }

  @Test
  void readsBackTheLimitsOfANode() {
    AnswerLimits limits = new AnswerLimits(Map.of("headers", 192, "bodies", 128), 2_097_152);
    Event event = new Event.NodeLimits(1, 2, "runner", Role.LISTENER, limits);

    assertThat(EventCodec.read(EventCodec.write(event), "runner")).isEqualTo(event);
  }

  @Test
  void readsBackAPacketOfDiscoveryAtEveryStation() {
    String hash = "0x" + "ab".repeat(32);
    Packet ping = new Packet("ping", hash, 126, Optional.of("1700000000"));
    Packet request = new Packet("enr-request", hash, 103, Optional.empty());

    assertThat(
            List.of(
                new Event.PacketSent(1, 2, "dialer", "node", "127.0.0.1:1", "127.0.0.1:2", ping),
                new Event.PacketDelivered(1, 2, "dialer", "bootnode", "a:1", "b:2", request),
                new Event.PacketRefused(1, 2, "dialer", "node", "a:1", "b:2", ping, "hash: wrong"),
                new Event.TapPacket(1, 2, "dialer", Role.LISTENER, hash, 126, PacketFate.LOST),
                new Event.NodeIdentity(1, 2, "dialer", Role.LISTENER, "cd".repeat(64)),
                new Event.TimeOfDay(1, 2, "dialer", 1_700_000_000_123L)))
        .allSatisfy(
            event ->
                assertThat(EventCodec.read(EventCodec.write(event), "dialer")).isEqualTo(event));
  }

  @Test
  void readsATeardownWithAndWithoutWhatWasOutstanding() {
    String line = "{\"type\":\"teardown-started\",\"seq\":1,\"nanos\":2}";
    Event waited = new Event.TeardownStarted(1, 2, "runner", Optional.of("a message"));

    assertThat(EventCodec.read(line, "runner"))
        .isEqualTo(new Event.TeardownStarted(1, 2, "runner"));
    assertThat(EventCodec.read(EventCodec.write(waited), "runner")).isEqualTo(waited);
  }

  @Test
  void keepsAnUnknownTypeWithItsText() {
    String line = "{\"type\":\"window-update\",\"seq\":7,\"nanos\":8,\"credit\":4096}";

    assertThat(EventCodec.read(line, "dialer")).isEqualTo(new Event.Unknown(7, 8, "dialer", line));
  }

  @Test
  void letsExtraKeysBe() {
    String line =
        "{\"type\":\"listener-attached\",\"seq\":1,\"nanos\":2,\"session\":\"s\",\"stream\":\"x\",\"a\":1}";

    assertThat(EventCodec.read(line, "dialer")).isInstanceOf(Event.ListenerAttached.class);
  }

  @Test
  void refusesAMissingValue() {
    String line = "{\"type\":\"listener-attached\",\"seq\":1,\"nanos\":2,\"session\":\"s\"}";

    assertThatThrownBy(() -> EventCodec.read(line, "dialer"))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageContaining("event of dialer")
        .hasMessageContaining("stream");
  }

  @Test
  void refusesAMissingNumber() {
    String line = "{\"type\":\"listener-attached\",\"nanos\":2,\"session\":\"s\",\"stream\":\"x\"}";

    assertThatThrownBy(() -> EventCodec.read(line, "dialer"))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageContaining("seq");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThatThrownBy(() -> EventCodec.read("[1]", "tap"))
        .hasMessage("event of tap: [1] (expected: an object with seq and nanos)");
    assertThatThrownBy(() -> EventCodec.read("{\"type\":", "tap"))
        .isInstanceOf(TraceFormatException.class);
  }

  @Test
  void refusesALineThatIsTooLong() {
    assertThatThrownBy(() -> EventCodec.read(" ".repeat(EventCodec.MAX_LINE + 1), "tap"))
        .hasMessageContaining("expected: at most 1048576");
  }

  @Test
  void readsLinesInOrderAndLetsEmptyOnesBe() {
    String second = SENT.replace("\"seq\":4", "\"seq\":5");

    assertThat(EventCodec.readAll(SENT + "\n\n" + second + "\n", "dialer"))
        .extracting(Event::seq)
        .containsExactly(4L, 5L);
  }
}
