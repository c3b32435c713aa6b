package org.twinwire.runner.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.runtime.InfrastructureException;

class ControlClientTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedNode node = ScriptedNode.start();
  private final ControlClient client = new ControlClient(http, node.control(), "listener (x)");

  @AfterEach
  void end() {
    node.close();
    http.shutdownNow();
  }

  @Test
  void readsWhatANodeSaysOfItself() {
    NodeInfo info = client.node();

    assertThat(info.name()).isEqualTo("scripted");
    assertThat(info.addresses()).containsKeys("rlpx", "mplex");
    assertThat(info.head().number()).isEqualTo("1");
    assertThat(info.limits()).as("limits, of which it says nothing").isEmpty();
  }

  @Test
  void readsTheLimitsThatANodeStates() {
    says("{\"headers\":192,\"bodies\":128,\"bytes\":2097152}");

    assertThat(client.node().limits())
        .contains(new AnswerLimits(Map.of("headers", 192, "bodies", 128), 2_097_152));
  }

  @Test
  void refusesALimitThatWouldLetNothingThrough() {
    says("{\"headers\":0,\"bodies\":128,\"bytes\":2097152}");

    assertThatThrownBy(client::node)
        .isInstanceOf(InfrastructureException.class)
        .hasStackTraceContaining("limits.headers: got 0 (expected: at least 1)");
  }

  @Test
  void takesANodeThatSaysNothingElseForItsOwnImplementation() {
    assertThat(client.node().implementations())
        .containsExactly(new Implementation("scripted", "7"));
  }

  @Test
  void readsWhatANodeIsBuiltOn() {
    node.on(
        "GET /v1/node",
        body ->
            Answer.ok(
                ScriptedNode.builtOn(
                    "[{'name':'go-ethereum','version':'1.16.9'},"
                        + "{'name':'go-libp2p','version':'0.36.2','stacks':['mplex','yamux']}]")));

    assertThat(client.node().implementations())
        .containsExactly(
            new Implementation("go-ethereum", "1.16.9"),
            new Implementation("go-libp2p", "0.36.2", Set.of("mplex", "yamux")));
  }

  @Test
  void saysWhatIsWrongWithAnImplementation() {
    node.on(
        "GET /v1/node", body -> Answer.ok(ScriptedNode.builtOn("[{'name':'besu','version':' '}]")));

    assertThatThrownBy(client::node)
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("version: got  , expected its version");
  }

  @Test
  void makesOutcomesOfAnswers() {
    node.on(
        "POST /v1/connect",
        body -> Answer.ok("{\"outcome\":\"refused\",\"requestId\":null,\"reason\":\"nobody\"}"));

    Reply reply = client.act("/v1/connect", Map.of(), SECOND);

    assertThat(Outcomes.of(reply, 1, "connect"))
        .containsExactly(new Outcome.Refused(Optional.empty(), "nobody"));
  }

  @Test
  void keepsTheReasonWhyANodeCannot() {
    node.on("POST /v1/connect", body -> Answer.notOffered("only listens"));

    assertThat(client.act("/v1/connect", Map.of(), SECOND))
        .isEqualTo(new Reply.NotOffered("only listens"));
  }

  @Test
  void takesAnUnknownSessionAsGone() {
    node.on("POST /v1/sessions/s1/close", body -> new Answer(404, "{\"error\":\"session: s1\"}"));

    assertThat(client.act("/v1/sessions/s1/close", Map.of(), SECOND))
        .isEqualTo(new Reply.Gone("session: s1"));
  }

  @Test
  void failsOnAServerErrorWithWhatAndWhere() {
    node.on("POST /v1/connect", body -> new Answer(500, "{\"error\":\"bug\"}"));

    assertThatThrownBy(() -> client.act("/v1/connect", Map.of(), SECOND))
        .isInstanceOf(InfrastructureException.class)
        .hasMessage("listener (x): POST /v1/connect: 500 bug (expected: 200)");
  }

  @Test
  void failsOnSomethingThatIsNoJson() {
    node.on("POST /v1/connect", body -> Answer.ok("<html>"));

    assertThatThrownBy(() -> client.act("/v1/connect", Map.of(), SECOND))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageStartingWith("listener (x): POST /v1/connect: not JSON");
  }

  @Test
  void failsOnAnOutcomeNobodyKnows() {
    node.on("POST /v1/connect", body -> Answer.ok("{\"outcome\":\"maybe\"}"));

    Reply reply = client.act("/v1/connect", Map.of(), SECOND);

    assertThatThrownBy(() -> Outcomes.of(reply, 1, "connect"))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("not an outcome");
  }

  @Test
  void failsOnANodeThatIsNotThere() {
    ControlClient nobody = new ControlClient(http, URI.create("http://127.0.0.1:1"), "dialer (x)");

    assertThatThrownBy(nobody::node)
        .isInstanceOf(InfrastructureException.class)
        .hasMessageStartingWith("dialer (x): GET /v1/node: unreachable");
  }

  @Test
  void failsOnANodeThatDoesNotAnswerInTime() {
    CountDownLatch end = new CountDownLatch(1);
    node.on("GET /v1/node", body -> answerAfter(end));
    ControlHttp impatient = new ControlHttp(http, node.control(), "dialer (x)", Optional::empty);

    assertThatThrownBy(() -> impatient.exchange("GET", "/v1/node", "", Duration.ofMillis(50)))
        .isInstanceOf(InfrastructureException.class)
        .hasMessage("dialer (x): GET /v1/node: no answer (expected: within 50 ms)");
    end.countDown();
  }

  @Test
  void saysHowBusyANodeWasThatDoesNotAnswerInTime() {
    Iterator<Optional<Duration>> cpuTimes =
        Stream.of(5, 25).map(Duration::ofMillis).map(Optional::of).iterator();
    CountDownLatch end = new CountDownLatch(1);
    node.on("GET /v1/node", body -> answerAfter(end));
    ControlHttp impatient = new ControlHttp(http, node.control(), "dialer (x)", cpuTimes::next);

    assertThatThrownBy(() -> impatient.exchange("GET", "/v1/node", "", Duration.ofMillis(50)))
        .isInstanceOf(InfrastructureException.class)
        .hasMessage(
            "dialer (x): GET /v1/node: no answer (expected: within 50 ms); in the last"
                + " 25 ms its process used 20 ms of CPU time");
    end.countDown();
  }

  private static Answer answerAfter(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Answer.ok("{}");
  }

  @Test
  void refusesAnotherVersionOfTheContract() {
    node.on(
        "GET /v1/node",
        body -> Answer.ok(ScriptedNode.info("rlpx").replace("\"contract\":1", "\"contract\":2")));

    assertThatThrownBy(() -> ContractCheck.of(client))
        .hasMessage("listener (x): contract: 2 (expected: 1)");
  }

  @Test
  void refusesANodeThatClaimsToDoWhatNobodyCan() {
    node.on("POST /v1/sessions/none/no-node-can-do-this", body -> Answer.ok("{}"));

    assertThatThrownBy(() -> ContractCheck.of(client)).hasMessageContaining("200 (expected: 501");
  }

  @Test
  void writesRoleAndAlignedTimeIntoEvents() {
    node.event("bytes-read", Map.of("session", "l1", "from", 0, "to", 9));
    long theirs = client.events(0, Duration.ZERO, "x", new ClockOffset(0, 1)).getFirst().nanos();
    EventFeed feed = new EventFeed(client, "listener", new ClockOffset(1_000, 1));

    feed.fetch(Duration.ZERO);

    assertThat(feed.events())
        .containsExactly(
            new Event.BytesRead(1, theirs + 1_000, "listener", "l1", 0, 9, Optional.empty()));
  }

  @Test
  void fetchesEachEventOnce() {
    EventFeed feed = new EventFeed(client, "listener", new ClockOffset(0, 1));
    node.event("bytes-read", Map.of("session", "l1", "from", 0, "to", 9));
    feed.fetch(Duration.ZERO);
    node.event("bytes-read", Map.of("session", "l1", "from", 9, "to", 12));
    feed.fetch(Duration.ZERO);
    feed.fetch(Duration.ZERO);

    assertThat(feed.events()).extracting(Event::seq).isEqualTo(List.of(1L, 2L));
  }

  @Test
  void noticesAnEventThatIsMissing() {
    EventFeed feed = new EventFeed(client, "listener", new ClockOffset(0, 1));
    node.event("bytes-read", Map.of("session", "l1", "from", 0, "to", 9));
    node.skipEvent();
    node.event("bytes-read", Map.of("session", "l1", "from", 9, "to", 12));

    assertThatThrownBy(() -> feed.fetch(Duration.ZERO))
        .isInstanceOf(InfrastructureException.class)
        .hasMessage("listener (x): event seq: 3 (expected: 2)");
  }

  @Test
  void endsACaseWithMoreEventsThanOneMayHave() {
    node.event("bytes-read", Map.of("session", "l1", "from", 0, "to", 9));
    node.event("bytes-read", Map.of("session", "l1", "from", 9, "to", 12));
    EventFeed feed = new EventFeed(client, "listener", new ClockOffset(0, 1), 1);

    assertThatThrownBy(() -> feed.fetch(Duration.ZERO))
        .hasMessage("listener (x): more than 1 events in one case");
  }

  private void says(String limits) {
    String info = ScriptedNode.info("rlpx").strip();
    String stated = info.substring(0, info.length() - 1) + ",\"limits\":" + limits + "}";
    node.on("GET /v1/node", body -> Answer.ok(stated));
  }
}
