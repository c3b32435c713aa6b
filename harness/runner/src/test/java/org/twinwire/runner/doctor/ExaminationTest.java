package org.twinwire.runner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.doctor.CheckResult.Kind;

@Order(1)
class ExaminationTest {

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedNode node = GoodNode.start();
  private final ScriptedNode peer = GoodNode.start();
  private final List<CheckResult> results = new ArrayList<>();
  private final Checks checks = new Checks(results::add);

  @AfterEach
  void end() {
    node.close();
    peer.close();
    http.shutdownNow();
  }

  @Test
  void findsNothingWrongWithADescriptionThatIsRight() {
    describe();

    assertThat(results).hasSizeGreaterThan(10).noneMatch(CheckResult::isBad);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name\":\"good\",||name|MISSING",
        "\"stacks\":[\"rlpx\"]|\"stacks\":[\"mplex\"]|implementations|WRONG",
        "\"name\":\"lib\",||implementations|WRONG",
        "\"contract\":1|\"contract\":2|contract|WRONG",
        "\"eth\":[68]|\"eth\":[]|eth|WRONG",
        "\"eth\":[68]|\"eth\":[\"68\"]|eth|WRONG",
        "enode://|node://|addresses|WRONG",
        "\"1337\"|\"1\"|networkId|WRONG",
        "\"number\":\"5\"|\"number\":5|head.number|WRONG",
        "\"genesis\":\"0x|\"genesis\":\"0X|genesis|WRONG",
        "\"sent\",||stations|WRONG",
        "\"connect\",||capabilities|WRONG",
        "\"behaviours\":[],||behaviours|MISSING",
      })
  void tellsEachFieldThatIsNot(String right, String wrong, String field, Kind kind) {
    String described = GoodNode.description().replace(right, wrong == null ? "" : wrong);
    node.on("GET /v1/node", body -> Answer.ok(described));

    describe();

    assertThat(bad())
        .extracting(CheckResult::requirement)
        .containsExactly("GET /v1/node: " + field);
    assertThat(bad().getFirst().kind()).isEqualTo(kind);
  }

  @Test
  void endsWithANodeThatDescribesNothing() {
    node.on("GET /v1/node", body -> Answer.ok("hello"));

    new Examination(examined(node), examined(peer), GoodNode.CHAIN, results::add).examine();

    assertThat(results)
        .singleElement()
        .satisfies(
            only ->
                assertThat(only.line())
                    .startsWith(
                        "wrong        GET /v1/node answers; expected: 200 and a JSON object"));
  }

  @Test
  void tellsEachRefusalThatIsNone() {
    node.on("POST /v1/sessions/no-such-session/no-node-can-do-this", body -> Answer.ok("{}"))
        .on("PUT /v1/behaviour", body -> Answer.ok("{}"))
        .on("POST /v1/sessions/no-such-session/close", body -> new Answer(404, "{}"))
        .on("POST /v1/reset", body -> body.contains("1") ? Answer.ok("{}") : GoodNode.no(400))
        .on("GET /v1/events", body -> GoodNode.no(400));

    new RefusalChecks(examined(node), checks).check();

    assertThat(bad())
        .extracting(CheckResult::requirement)
        .containsExactly(
            "answers 501 to a capability that no node has",
            "answers 501 to a behaviour that no node has",
            "answers 404 to a close of an unknown session");
  }

  @Test
  void seesAClockThatGoesBack() {
    AtomicLong nanos = new AtomicLong(1_000_000);
    node.on("GET /v1/clock", body -> Answer.ok("{\"nanos\":" + nanos.decrementAndGet() + "}"));

    new ClockChecks(examined(node), checks).check();

    assertThat(bad())
        .extracting(CheckResult::requirement)
        .contains("GET /v1/clock never goes back");
  }

  @Test
  void findsNothingWrongWithANodeThatReportsEveryMessage() {
    script(true, true);

    talk();

    assertThat(results).hasSize(8).noneMatch(CheckResult::isBad);
  }

  @Test
  void seesANodeThatClosesASessionTwice() {
    script(true, true);
    node.on(
        "POST /v1/sessions/d1/close",
        body -> {
          GoodNode.closed(node, "d1", "local");
          return close(true);
        });

    talk();

    assertThat(bad())
        .singleElement()
        .satisfies(
            twice -> {
              assertThat(twice.kind()).isEqualTo(Kind.WRONG);
              assertThat(twice.requirement())
                  .isEqualTo("rlpx, dialer: events do not contradict each other");
              assertThat(twice.got())
                  .startsWith("event 7, session-closed: session d1, which was closed in event 6");
            });
  }

  @Test
  void seesANodeThatRefusesItsPeerAndSaysThatThePeerLeft() {
    script(true, true);
    peer.on("PUT /v1/behaviour", this::refusedFromNowOn);

    talk();

    assertThat(bad())
        .singleElement()
        .satisfies(
            blamed -> {
              assertThat(blamed.requirement())
                  .isEqualTo(
                      "rlpx, dialer: events of a session that it refuses do not contradict each"
                          + " other");
              assertThat(blamed.got())
                  .startsWith("event 2, session-closed: by remote with the reason \"local: Status");
            });
  }

  /** The node objects to the Status that the behaviour makes, and blames the peer. */
  private Answer refusedFromNowOn(String behaviour) {
    assertThat(behaviour).contains("missing-item");
    node.on(
        "POST /v1/connect",
        body -> {
          GoodNode.opened(node, "d2", "dialer");
          node.event(
              "session-closed",
              Map.of("session", "d2", "by", "remote", "reason", "local: Status: too short"));
          return Answer.ok("{\"outcome\":\"disconnected\",\"reason\":null,\"afterNanos\":1}");
        });
    return Answer.ok("{}");
  }

  @Test
  void seesThatAMessageIsNotReported() {
    script(false, true);

    talk();

    assertThat(bad())
        .singleElement()
        .satisfies(
            lost -> {
              assertThat(lost.kind()).isEqualTo(Kind.MISSING);
              assertThat(lost.requirement())
                  .isEqualTo(
                      "rlpx, dialer: message-delivered is reported for every message that the peer"
                          + " sent");
              assertThat(lost.got()).startsWith("1 of 2, without [Message[code=4");
            });
  }

  @Test
  void seesThatACloseIsNotReported() {
    script(true, false);

    talk();

    assertThat(bad()).extracting(CheckResult::got).containsExactly("no session-closed of node");
  }

  @Test
  void seesAWrongAnswer() {
    script(true, true);
    node.on("POST /v1/sessions/d1/requests", body -> Answer.ok(answers(2)));

    talk();

    assertThat(bad())
        .extracting(CheckResult::requirement)
        .containsExactly("rlpx, dialer: headers and bodies are answered");
  }

  @Test
  void doesNotCallWrongWhatANodeDoesNotOffer() {
    node.on("POST /v1/connect", body -> Answer.notOffered("I only listen"));

    talk();

    assertThat(results)
        .singleElement()
        .satisfies(
            only ->
                assertThat(only.line())
                    .isEqualTo("not offered  rlpx, dialer: connects: I only listen"));
  }

  @Test
  void seesACallThatHoldsUpOthers() {
    script(true, true);
    node.oneAtATime();

    new EventChecks(examined(node), conversation(), checks).check();

    assertThat(bad())
        .extracting(CheckResult::requirement)
        .contains("an events call that waits holds up no other call");
  }

  @Test
  void findsNothingWrongWithEventsThatAreWaitedFor() {
    script(true, true);

    new EventChecks(examined(node), conversation(), checks).check();

    assertThat(results).hasSize(4).noneMatch(CheckResult::isBad);
  }

  @Test
  void seesAResetThatForgetsNothing() {
    script(true, true);
    node.on("POST /v1/reset", body -> Answer.ok("{}"));

    new ResetChecks(examined(node), examined(peer), conversation(), checks).check();

    assertThat(bad())
        .extracting(CheckResult::requirement)
        .contains(
            "POST /v1/reset forgets all events",
            "POST /v1/reset closes every session, before it answers");
  }

  @Test
  void listsWhatIsNotOfferedAndTellsWhatIsListedAndIsNot() {
    script(true, true);
    node.on("POST /v1/sessions/no-such-session/announce", body -> GoodNode.no(501));

    new CapabilityChecks(examined(node), conversation(), checks).check();

    assertThat(results)
        .extracting(CheckResult::kind)
        .startsWith(Kind.WRONG, Kind.NOT_OFFERED, Kind.NOT_OFFERED);
  }

  /** The node dials; its Status and request go out, the peer's Status and answer come in. */
  private void script(boolean reportsAnswer, boolean reportsClose) {
    node.on("POST /v1/connect", body -> connect());
    node.on("POST /v1/sessions/d1/requests", body -> ask(reportsAnswer));
    node.on("POST /v1/sessions/d1/close", body -> close(reportsClose));
  }

  private Answer connect() {
    GoodNode.opened(node, "d1", "dialer");
    GoodNode.opened(peer, "l1", "listener");
    exchange(node, peer, 0);
    exchange(peer, node, 0);
    return Answer.ok(GoodNode.connected("d1"));
  }

  private Answer ask(boolean reportsAnswer) {
    exchange(node, peer, 3);
    GoodNode.message(peer, "l1", "sent", 4);
    if (reportsAnswer) {
      GoodNode.message(node, "d1", "delivered", 4);
    }
    return Answer.ok(answers(3));
  }

  private Answer close(boolean reportsClose) {
    if (reportsClose) {
      GoodNode.closed(node, "d1", "local");
    }
    GoodNode.closed(peer, "l1", "remote");
    return Answer.ok("{\"outcome\":\"done\",\"elapsedNanos\":5}");
  }

  private void exchange(ScriptedNode from, ScriptedNode to, int code) {
    GoodNode.message(from, sessionOf(from), "sent", code);
    GoodNode.message(to, sessionOf(to), "delivered", code);
  }

  private String sessionOf(ScriptedNode which) {
    return which == node ? "d1" : "l1";
  }

  private static String answers(int headers) {
    List<String> hashes =
        IntStream.rangeClosed(1, headers)
            .mapToObj(i -> "\"" + GoodNode.CHAIN.blocks().get(i).hash().toHexString() + "\"")
            .toList();
    return "{\"outcomes\":[%s,%s]}"
        .formatted(answered(4, headers, hashes.toString()), answered(6, 2, "[]"));
  }

  private static String answered(int code, int count, String hashes) {
    return """
    {"outcome":"answered","requestId":"1","code":%d,"count":%d,"numbers":[],"hashes":%s,
     "bytes":9,"digest":"0xaa","elapsedNanos":1}
    """
        .formatted(code, count, hashes);
  }

  private void describe() {
    new DescriptionChecks(examined(node), checks, GoodNode.CHAIN).check();
  }

  private void talk() {
    SharedStack rlpx = new SharedStack("rlpx", 68);
    new TalkChecks(examined(node), examined(peer), Role.DIALER, rlpx, checks, GoodNode.CHAIN)
        .check();
  }

  private Talk conversation() {
    return new Talk(examined(node), examined(peer), "rlpx", 68);
  }

  private static Answer discoverable(String bootnode) {
    String discovery =
        "\"discovery\":{\"bootnode\":\"%s\",\"record\":\"enr:-a\"},\"contract\""
            .formatted(bootnode);
    return Answer.ok(GoodNode.description().replace("\"contract\"", discovery));
  }

  private static Answer found(String id) {
    return Answer.ok(
        """
        {"outcome":"found","elapsedNanos":1,
         "nodes":[{"id":"%s","record":"enr:-a","addresses":{}}]}
        """
            .formatted(id));
  }

  @Test
  void doesNotAskForDiscoveryThatIsNotOffered() {
    new DiscoveryChecks(examined(node), examined(peer), checks).check();

    assertThat(results)
        .singleElement()
        .satisfies(only -> assertThat(only.kind()).isEqualTo(Kind.NOT_OFFERED));
  }

  @Test
  void tellsWhoFindsTheOtherOneAndWhoDoesNot() {
    String bootnode = "enode://" + "cd".repeat(64) + "@127.0.0.1:1";
    node.on("GET /v1/node", body -> discoverable(bootnode))
        .on("POST /v1/discover", body -> found("ef".repeat(64)));
    peer.on("GET /v1/node", body -> discoverable(bootnode))
        .on("POST /v1/discover", body -> found("ab".repeat(64)));

    new DiscoveryChecks(examined(node), examined(peer), checks).check();

    assertThat(results).extracting(CheckResult::kind).containsExactly(Kind.OK, Kind.WRONG, Kind.OK);
    assertThat(bad().getFirst().requirement())
        .isEqualTo("POST /v1/discover (optional) finds the reference node");
  }

  @Test
  void tellsABootnodeThatIsNoAddress() {
    node.on("GET /v1/node", body -> discoverable("here"));

    new DiscoveryChecks(examined(node), examined(peer), checks).check();

    assertThat(bad())
        .extracting(CheckResult::requirement)
        .containsExactly("GET /v1/node: discovery (optional)");
  }

  private ExaminedNode examined(ScriptedNode which) {
    return ExaminedNode.of(which == node ? "node" : "peer", which, http);
  }

  private List<CheckResult> bad() {
    return results.stream().filter(CheckResult::isBad).toList();
  }
}
