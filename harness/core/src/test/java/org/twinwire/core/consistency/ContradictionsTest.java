package org.twinwire.core.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.EventCodec;
import org.twinwire.core.trace.Trace;

/** Events as a node writes them; what is not said of one is the same in all. */
class ContradictionsTest {

  private static final String OPENED =
      "'session-opened','session':'s1','role':'dialer','stack':'mplex','local':'a','remote':'b'";
  private static final String CLOSED = "'session-closed','session':'s1','by':'local'";
  private static final String STARTED =
      "'request-started','session':'s1','stream':'dialer-1','requestId':'7','code':3";
  private static final String ENDED =
      "'request-ended','session':'s1','requestId':'7','outcome':'answered'";

  @Test
  void findsNothingInAWholeConversation() {
    assertThat(
            found(
                OPENED,
                bytes("written", 0, 10),
                bytes("read", 0, 10),
                stream("opened"),
                STARTED,
                message("sent", "a"),
                bytes("written", 10, 20),
                message("decoded", "b"),
                message("buffered", "b"),
                message("delivered", "b"),
                ENDED,
                stream("closed"),
                stream("closed").replace("local", "remote"),
                CLOSED,
                "'log','session':'s1','level':'info','text':'bye'"))
        .isEmpty();
  }

  @Test
  void findsTwoPacketsWithOneHashThatDiffer() {
    assertThat(found(packet("ping", 130), packet("ping", 130))).isEmpty();
    assertThat(found(packet("ping", 130), packet("pong", 130)))
        .containsExactly(
            "event 2, packet-sent: a pong of 130 bytes with the hash of event 1"
                + " (expected: a ping of 130 bytes)");
  }

  private static String packet(String kind, int size) {
    return ("'packet-sent','endpoint':'node','local':'a:1','remote':'b:2',"
            + "'packet':{'kind':'%s','hash':'0xab','size':%d}")
        .formatted(kind, size);
  }

  @Test
  void anEndByThePeerHasNoReasonOfThisNode() {
    String blamed = "'session-closed','session':'s1','by':'remote','reason':'local: no eth'";

    assertThat(found(OPENED, blamed))
        .containsExactly(
            "event 2, session-closed: by remote with the reason \"local: no eth\" (expected: by"
                + " local, or the peer's own reason)");
    assertThat(found(OPENED, blamed.replace("remote", "local"))).isEmpty();
    assertThat(found(OPENED, blamed.replace("local: no eth", "0x03 useless-peer"))).isEmpty();
  }

  @Test
  void aResetByThePeerHasNoReasonOfThisNode() {
    String reset =
        "'stream-reset','session':'s1','stream':'dialer-1','by':'remote','reason':'local: x'";

    assertThat(found(OPENED, reset)).singleElement().asString().contains("by remote with");
  }

  @Test
  void aSessionIsOpenedBeforeAnythingElseIsToldOfIt() {
    assertThat(found(message("sent", "a"), message("sent", "b")))
        .containsExactly(
            "event 1, message-sent: session s1, which was never opened (expected: session-opened"
                + " before it)");
  }

  @Test
  void aSessionIsOpenedOnce() {
    assertThat(found(OPENED, CLOSED, OPENED))
        .singleElement()
        .asString()
        .startsWith("event 3, session-opened: session s1 for the second time");
  }

  @Test
  void aSessionIsClosedOnce() {
    assertThat(found(OPENED, CLOSED, CLOSED))
        .containsExactly(
            "event 3, session-closed: session s1, which was closed in event 2 (expected: no further"
                + " event of it)");
  }

  @Test
  void nothingIsReadBehindTheEndOfASession() {
    assertThat(found(OPENED, CLOSED, bytes("read", 0, 10)))
        .singleElement()
        .asString()
        .startsWith("event 3, bytes-read: session s1, which was closed in event 2");
  }

  @Test
  void anApplicationMayTakeItsMessagesBehindTheEndOfASession() {
    assertThat(
            found(
                OPENED, STARTED, message("decoded", "a"), CLOSED, message("delivered", "a"), ENDED))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"closed", "reset"})
  void eachSideEndsAStreamOnce(String how) {
    assertThat(found(OPENED, stream("opened"), stream(how), stream(how)))
        .containsExactly(
            "event 4, stream-%s: stream dialer-1 of session s1 by local again, as in event 3"
                    .formatted(how)
                + " (expected: once for each side)");
  }

  @Test
  void whatIsDeliveredWasDecodedBefore() {
    assertThat(found(OPENED, message("delivered", "a"), message("decoded", "a")))
        .containsExactly(
            "event 2, message-delivered: before its message-decoded in event 3 (expected: after it)");
  }

  @Test
  void aNodeNeedNotReportWhatItDecodes() {
    assertThat(found(OPENED, message("delivered", "a"), message("decoded", "b"))).isEmpty();
  }

  @Test
  void aMessageMayBeHandedOverAgain() {
    assertThat(
            found(
                OPENED,
                message("decoded", "a"),
                message("delivered", "a"),
                message("delivered", "a")))
        .isEmpty();
    assertThat(
            found(
                OPENED,
                message("delivered", "a"),
                message("delivered", "a"),
                message("decoded", "a")))
        .isEmpty();
  }

  @Test
  void offsetsDoNotRunBackwards() {
    assertThat(found(OPENED, bytes("read", 0, 10), bytes("read", 5, 20)))
        .containsExactly(
            "event 3, bytes-read: bytes 5 to 20 of session s1 (expected: from 10 onwards)");
    assertThat(found(OPENED, bytes("written", 10, 5)))
        .containsExactly(
            "event 2, bytes-written: bytes 10 to 5 of session s1 (expected: an end after its"
                + " beginning)");
    assertThat(found(OPENED, bytes("read", 0, 10), bytes("written", 0, 10))).isEmpty();
  }

  @Test
  void areNotBytesOfAStreamInAnyOrderButThoseThatComeTwice() {
    assertThat(found(OPENED, bytes("read", "dialer-1", 10, 20), bytes("read", "dialer-1", 0, 10)))
        .isEmpty();
    assertThat(found(OPENED, bytes("read", "dialer-1", 0, 10), bytes("read", "dialer-2", 0, 10)))
        .isEmpty();
    assertThat(found(OPENED, bytes("read", "dialer-1", 10, 20), bytes("read", "dialer-1", 5, 12)))
        .contains(
            "event 3, bytes-read: bytes 5 to 12 of session s1, stream dialer-1 (expected: from 20"
                + " onwards)");
  }

  @Test
  void areBytesOfAConnectionThatComeOutOfTheirOrder() {
    assertThat(found(OPENED, bytes("read", 10, 20), bytes("read", 0, 10)))
        .contains("event 3, bytes-read: bytes 0 to 10 of session s1 (expected: from 20 onwards)");
  }

  @Test
  void aRequestEndsAsOftenAsItStarted() {
    assertThat(found(OPENED, STARTED, STARTED, ENDED, ENDED)).isEmpty();
    assertThat(found(OPENED, STARTED, ENDED, ENDED))
        .containsExactly(
            "event 4, request-ended: request 7 of session s1, answered, which is not open"
                + " (expected: request-started before it)");
    assertThat(found(OPENED, ENDED, STARTED)).hasSize(1);
  }

  @Test
  void aNodeNeedNotReportWhenRequestsStart() {
    assertThat(found(OPENED, ENDED)).isEmpty();
  }

  @Test
  void numbersIncrease() {
    List<Event> events = events("dialer", OPENED, CLOSED);

    assertThat(Contradictions.of(List.of(events.get(1), events.get(0))))
        .extracting(Contradiction::text)
        .contains("event 1, session-opened: seq 1 after 2 (expected: a larger seq)");
  }

  @Test
  void aCaseIsToldTheNodeAndHowManyMoreThereAre() {
    List<Event> events =
        Stream.of(
                events("dialer", OPENED, CLOSED),
                events("listener", OPENED, CLOSED, CLOSED, bytes("read", 0, 1)))
            .flatMap(List::stream)
            .toList();

    assertThat(Contradictions.in(trace(events)))
        .contains(
            "listener (mynode) contradicts itself: event 3, session-closed: session s1, which was"
                + " closed in event 2 (expected: no further event of it); and 1 more");
    assertThat(Contradictions.in(trace(events.subList(0, 4)))).isEmpty();
  }

  private static Trace trace(List<Event> events) {
    CaseId id = new CaseId("test/case", "refnode", "mynode", "mplex", 68, "natural", 1);
    return new Trace(id, events, List.of(), Optional.empty());
  }

  private static List<String> found(String... types) {
    return Contradictions.of(events("dialer", types)).stream().map(Contradiction::text).toList();
  }

  /** Numbered from 1. */
  private static List<Event> events(String node, String... types) {
    List<String> all = Arrays.asList(types);
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                "{'seq':%d,'nanos':%d,'type':%s}"
                    .formatted(i + 1, i, all.get(i))
                    .replace('\'', '"'))
        .map(line -> EventCodec.read(line, node))
        .toList();
  }

  private static String bytes(String how, long from, long to) {
    return "'bytes-%s','session':'s1','from':%d,'to':%d".formatted(how, from, to);
  }

  private static String bytes(String how, String stream, long from, long to) {
    return bytes(how, from, to) + ",'carrier':'%s'".formatted(stream);
  }

  private static String stream(String how) {
    return "'stream-%s','session':'s1','stream':'dialer-1','by':'local'".formatted(how);
  }

  private static String message(String how, String digest) {
    return "'message-%s','session':'s1','stream':'dialer-1','bufferedBytes':9,'from':0,'to':0,"
            .formatted(how)
        + "'message':{'code':3,'digest':'0x%s','size':9}".formatted(digest);
  }
}
