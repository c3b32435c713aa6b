package org.twinwire.refnode.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.contract.NumberedEvent;
import org.twinwire.contract.StackRow;
import org.twinwire.refnode.control.TestingControl.Answer;
import org.twinwire.refnode.node.OfferedStack;
import tools.jackson.databind.JsonNode;

/** Every call of the node contract over HTTP, held against node-contract.yaml. */
class ContractTest {

  private static final Path OTHER_CHAIN = Path.of("../ethereumjs-client/mined");
  private static final ContractSchemas SCHEMAS = new ContractSchemas();
  private static final TestingControl DIALER =
      new TestingControl("0x1111111111111111111111111111111111111111111111111111111111111111");
  private static final TestingControl LISTENER =
      new TestingControl("0x2222222222222222222222222222222222222222222222222222222222222222");

  @BeforeEach
  void reset() {
    assertNothing(DIALER.post("/v1/reset", "{'seed': 7}"));
    assertNothing(LISTENER.post("/v1/reset", "{'seed': 7}"));
  }

  @AfterAll
  static void close() {
    DIALER.close();
    LISTENER.close();
  }

  @Test
  void describesItself() {
    JsonNode node = ok("Node", DIALER.get("/v1/node"));

    assertThat(node.get("name").stringValue()).isEqualTo("refnode");
    assertThat(node.get("implementations").get(0).get("name").stringValue())
        .isEqualTo("twinwire-refnode");
    assertThat(node.get("head").get("number").stringValue()).isEqualTo("30");
    assertThat(node.get("addresses").propertyNames())
        .containsExactlyInAnyOrderElementsOf(StackRow.all().stream().map(StackRow::name).toList());
    assertThat(node.get("behaviours").values())
        .extracting(JsonNode::stringValue)
        .contains("original", "fix-2-quick", "buffer=replay-by-hand", "lateMessages");
    assertThat(node.get("limits").toString())
        .isEqualTo(
            "{\"headers\":1024,\"bodies\":1024,\"pooled\":1024,\"receipts\":1024,\"bytes\":2097152}");
  }

  @Test
  void tellsTheTimeThatEventsAreStampedWith() {
    long before = System.nanoTime();

    assertThat(ok("Clock", DIALER.get("/v1/clock")).get("nanos").longValue())
        .isBetween(before, System.nanoTime());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rlpx", "mplex", "mplex-plaintext", "yamux", "yamux-plaintext", "ws-yamux"})
  void walksThroughEveryCallOfASession(String stack) {
    String path = "/v1/sessions/" + connect(stack) + "/";
    JsonNode outcomes =
        ok(
            "Outcomes",
            DIALER.post(
                path + "requests",
                "{'mode': 'pipelined', 'requests': [%s, %s]}"
                    .formatted(
                        "{'type': 'headers', 'origin': '2', 'limit': '3', 'skip': '1', 'reverse':"
                            + " false}",
                        "{'type': 'bodies', 'id': '9', 'hashes': ['0x%064x']}".formatted(1))));
    assertThat(outcomes.at("/outcomes/0/numbers").values())
        .extracting(JsonNode::stringValue)
        .containsExactly("2", "4", "6");
    assertThat(outcomes.at("/outcomes/1/count").intValue()).isZero();

    ok("Done", DIALER.post(path + "announce", "{'type': 'new-block', 'blocks': ['30']}"));
    ok(
        "Done",
        DIALER.post(path + "send", "{'transactions': ['0x%064x'], 'as': 'hashes'}".formatted(1)));
    assertThat(
            ok("Done", DIALER.post(path + "sync", "{'timeoutMillis': 20000}"))
                .get("blocks")
                .intValue())
        .isEqualTo(30);
    ok("Done", DIALER.post(path + "close", "{}"));
    ok(
        "Outcomes",
        DIALER.post(path + "requests", "{'requests': [{'type': 'headers', 'origin': '1'}]}"));
  }

  @Test
  void tellsTheRangeOfThePeerSinceEth69() {
    Answer connected = connect("rlpx", "'eth': [69], 'status': {'earliest': '1', 'latest': '9'}");

    assertThat(ok("Connected", connected).at("/status/latest").stringValue()).isEqualTo("30");
    String path = "/v1/sessions/s1/announce";
    ok("Done", DIALER.post(path, "{'type': 'block-range-update', 'blocks': ['3', '30']}"));
    assertThat(DIALER.post(path, "{'type': 'block-range-update', 'blocks': ['3']}").status())
        .isEqualTo(400);
  }

  @Test
  void reportsEventsInTheirOrder() {
    connect("mplex");
    List<JsonNode> events = DIALER.lines("/v1/events?after=0");

    assertThat(events)
        .isNotEmpty()
        .allSatisfy(event -> assertThat(SCHEMAS.problems("Event", event)).isEmpty());
    assertThat(events.getFirst().get("type").stringValue()).isEqualTo("session-opened");
    assertThat(events).extracting(event -> event.get("seq").longValue()).isSorted().startsWith(1L);
    assertThat(DIALER.lines("/v1/events?after=3").getFirst().get("seq").longValue()).isEqualTo(4);
  }

  @Test
  void findsAPeerThroughItsBootnode() {
    JsonNode listener = LISTENER.get("/v1/node").body();
    JsonNode found = ok("Found", discover(listener, "lookup")).get("nodes").get(0);

    assertThat(found.get("record")).isEqualTo(listener.at("/discovery/record"));
    assertThat(found.get("addresses")).isEqualTo(listener.get("addresses"));
    assertThat(DIALER.lines("/v1/events?after=0"))
        .isNotEmpty()
        .allSatisfy(event -> assertThat(SCHEMAS.problems("Event", event)).isEmpty());
  }

  @Test
  void tellsWhatABootnodeReplied() {
    JsonNode listener = LISTENER.get("/v1/node").body();

    assertThat(ok("Replied", discover(listener, "record")).at("/packets/0").stringValue())
        .isEqualTo("enr-response");
    ok("TimedOut", discover(listener, "bad-hash-ping"));
  }

  private static Answer discover(JsonNode whom, String move) {
    return DIALER.post(
        "/v1/discover",
        "{'bootnode': '%s', 'move': '%s', 'timeoutMillis': %d}"
            .formatted(
                whom.at("/discovery/bootnode").stringValue(),
                move,
                move.startsWith("bad") ? 100 : 20000));
  }

  @Test
  void letsOneWaitForTheNextEvent() {
    assertThat(DIALER.lines("/v1/events?after=0")).isEmpty();
    connect("rlpx");

    assertThat(LISTENER.lines("/v1/events?after=0&waitMillis=20000")).isNotEmpty();
  }

  @Test
  void tellsTheOutcomesOfADialThatFails() {
    String address = DIALER.node().addresses().get(OfferedStack.of("rlpx")).toString();
    String nobody = address.replaceFirst(":\\d+$", ":1");
    Answer refused =
        DIALER.post("/v1/connect", "{'stack': 'rlpx', 'address': '%s'}".formatted(nobody));
    assertThat(ok("Refused", refused).get("reason").stringValue())
        .isEqualTo("127.0.0.1:1: connection refused");

    Answer silent = connect("rlpx", "'silent': true, 'timeoutMillis': 200");
    ok("TimedOut", silent);
    ok("Disconnected", connect("mplex", "'status': {'networkId': '5'}"));
  }

  @Test
  void tellsWhatItLearntAboutThePeerOfASession() {
    JsonNode peer = ok("Connected", connect("rlpx", "'eth': [67, 68]")).get("peer");

    assertThat(peer.get("client").stringValue()).isEqualTo("twinwire/refnode");
    assertThat(eth(peer)).containsExactly(66, 67, 68, 69);
    assertThat(peer.at("/status/version").intValue()).isEqualTo(68);
  }

  @Test
  void tellsTheVersionsOfAPeerThatSharesNone() {
    assertNothing(LISTENER.put("/v1/behaviour", "{'hello': 'offer-61'}"));

    JsonNode peer = ok("Disconnected", connect("rlpx", "'eth': [68]")).get("peer");

    assertThat(eth(peer)).containsExactly(61);
    assertThat(peer.has("status")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rlpx", "mplex"})
  void tellsTheStatusOfAPeerWithAnotherChain(String stack) {
    try (TestingControl other = new TestingControl("0x" + "33".repeat(32), OTHER_CHAIN)) {
      JsonNode reply = ok("Disconnected", connect(other, stack, "'eth': [68]"));

      assertThat(reply.at("/peer/status/genesis"))
          .isEqualTo(other.get("/v1/node").body().get("genesis"));
    }
  }

  @Test
  void tellsNothingOfAPeerThatIsNotThere() {
    String address = DIALER.node().addresses().get(OfferedStack.of("rlpx")).toString();
    String nobody = address.replaceFirst(":\\d+$", ":1");

    assertThat(
            ok("Refused", DIALER.post("/v1/connect", dial("rlpx", nobody, "'eth': [68]")))
                .has("peer"))
        .isFalse();
  }

  private static List<Integer> eth(JsonNode peer) {
    return peer.get("eth").values().stream().map(JsonNode::intValue).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST | /v1/sessions/s9/raw       | {'hex': '00'}                                 | 404
          POST | /v1/sessions/s1/no-such   | {}                                            | 501
          PUT  | /v1/behaviour             | {'listener': 'xyz'}                           | 501
          PUT  | /v1/behaviour             | {'no-such': 'x'}                              | 501
          PUT  | /v1/behaviour             | {'preset': 'no-such'}                         | 501
          POST | /v1/discover              | {'bootnode': 'x'}                             | 400
          POST | /v1/discover              | {}                                            | 400
          POST | /v1/connect               | {'stack': 'quic', 'address': 'x'}             | 501
          POST | /v1/connect               | {'stack': 'rlpx', 'address': 'x'}             | 400
          POST | /v1/connect               | {'stack': 'mplex', 'address': 'x'}            | 400
          POST | /v1/connect               | {'stack': 'rlpx'}                             | 400
          POST | /v1/reset                 | {'seed': 'x'}                                 | 400
          POST | /v1/reset                 | {'sed': 1}                                    | 400
          POST | /v1/reset                 | {'seed'                                       | 400
          POST | /v1/reset                 | []                                            | 400
          PUT  | /v1/behaviour             | {'lateMessages': 0}                           | 400
          POST | /v1/sessions/s9/close     | {}                                            | 404
          POST | /v1/no-such               | {}                                            | 404
          """)
  void refusesWithAReason(String method, String path, String body, int status) {
    Answer answer = method.equals("PUT") ? DIALER.put(path, body) : DIALER.post(path, body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(SCHEMAS.problems("Problem", answer.body())).isEmpty();
    assertThat(answer.body().get("error").stringValue()).contains("(expected: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {}                                                  | transactions: got none (expected: at least 1)
          {'transactions': ['0x%1$064x']}                     | transactions: got 0x%1$064x (expected: the hash
          {'transactions': ['0x%1$064x'], 'as': 'whole'}      | as: got whole (expected: transactions, hashes)
          {'transactions': ['0x01']}                          | transactions[0]: got 0x01 (expected: 0x and 64 hex digits)
          {'transactions': ['0x%1$064x'], 'of': 1}            | of: got an unknown key
          """)
  void refusesToSendWhatMakesNoSense(String body, String problem) {
    Answer answer = DIALER.post("/v1/sessions/" + connect("rlpx") + "/send", body.formatted(1));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("error").stringValue()).startsWith(problem.formatted(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'requests': []}",
        "{'mode': 'x', 'requests': [{'type': 'headers', 'origin': '1'}]}",
        "{'requests': [{'type': 'node-data'}]}",
        "{'requests': [{'type': 'headers'}]}",
        "{'requests': [{'type': 'headers', 'origin': '-1'}]}",
        "{'requests': [{'type': 'headers', 'origin': '18446744073709551616'}]}",
        "{'requests': [{'type': 'headers', 'origin': '0x12'}]}",
        "{'requests': [{'type': 'headers', 'origin': '1', 'hashes': []}]}",
        "{'requests': [{'type': 'headers', 'origin': '1', 'reverse': 'no'}]}",
        "{'requests': [{'type': 'headers', 'origin': '1', 'timeoutMillis': 0}]}",
        "{'requests': [{'type': 'bodies', 'hashes': ['x']}]}"
      })
  void refusesRequestsThatMakeNoSense(String body) {
    Answer answer = DIALER.post("/v1/sessions/" + connect("rlpx") + "/requests", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("error").stringValue()).contains("(expected: ");
  }

  @Test
  void behavesAsTold() throws InterruptedException {
    assertNothing(DIALER.put("/v1/behaviour", "{'preset': 'original', 'framing': 'varint'}"));
    String path = "/v1/sessions/" + connect("mplex") + "/requests";
    JsonNode outcomes =
        ok(
            "Outcomes",
            DIALER.post(
                path, "{'requests': [{'type': 'headers', 'origin': '1', 'timeoutMillis': 300}]}"));

    assertThat(outcomes.at("/outcomes/0/outcome").stringValue()).isEqualTo("timed-out");
    assertThat(DIALER.node().events().after(0, Duration.ZERO))
        .extracting(NumberedEvent::event)
        .anyMatch(event -> event.getClass().getSimpleName().equals("MessageBuffered"));
  }

  @Test
  void knowsEveryCallOfTheContract() {
    assertThat(SCHEMAS.calls()).hasSize(15);
    for (String call : SCHEMAS.calls()) {
      String path = call.substring(call.indexOf('/')).replace("{id}", "s1");
      Answer answer = call.startsWith("PUT") ? DIALER.put(path, "{}") : either(call, path);
      assertThat(answer.body().path("error").asString("")).as(call).doesNotStartWith("call:");
    }
  }

  private static Answer either(String call, String path) {
    return call.startsWith("GET") ? DIALER.get(path) : DIALER.post(path, "{}");
  }

  private static String connect(String stack) {
    return ok("Connected", connect(stack, "'eth': [68]")).get("session").stringValue();
  }

  private static Answer connect(String stack, String more) {
    return connect(LISTENER, stack, more);
  }

  private static Answer connect(TestingControl to, String stack, String more) {
    String address = to.get("/v1/node").body().get("addresses").get(stack).stringValue();
    return DIALER.post("/v1/connect", dial(stack, address, more));
  }

  private static String dial(String stack, String address, String more) {
    return "{'stack': '%s', 'address': '%s', %s}".formatted(stack, address, more);
  }

  private static JsonNode ok(String schema, Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    assertThat(SCHEMAS.problems(schema, answer.body())).as(answer.body().toString()).isEmpty();
    return answer.body();
  }

  private static void assertNothing(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }
}
