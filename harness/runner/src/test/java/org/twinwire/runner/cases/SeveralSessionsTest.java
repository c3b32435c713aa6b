package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.Scripts;
import org.twinwire.runner.control.ControlClient;

/** A script whose dialer has the sessions a and b with the listener, over two stacks. */
class SeveralSessionsTest {

  private static final CaseLimits LIMITS =
      new CaseLimits(Duration.ofSeconds(20), Duration.ofMillis(300));

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();

  @BeforeEach
  void answersOnBothSessions() {
    scripted.dialer().on("POST /v1/connect", this::connect);
    for (String name : List.of("d1", "d2")) {
      String path = "POST /v1/sessions/" + name;
      scripted.dialer().on(path + "/requests", body -> Answer.ok(ScriptedPair.ANSWERED));
      scripted.dialer().on(path + "/close", body -> close(name));
    }
  }

  @AfterEach
  void end() {
    scripted.close();
    http.shutdownNow();
  }

  @Test
  void actsOnTheSessionOfEachStepAndClosesWhatIsLeftOpen() {
    Trace trace =
        play(
            Scripts.scenario(
                Scripts.connect(),
                Scripts.connect("b", "rlpx"),
                Scripts.headers(1),
                Scripts.on("b", Scripts.headers(1)),
                Scripts.on("b", Scripts.close()),
                Scripts.headers(1)));

    assertThat(trace.error()).isEmpty();
    assertThat(calls())
        .containsExactly(
            "connect mplex",
            "connect rlpx",
            "sessions/d1/requests",
            "sessions/d2/requests",
            "sessions/d2/close",
            "sessions/d1/requests",
            "sessions/d1/close");
    assertThat(trace.events()).filteredOn(event -> event instanceof Event.SessionClosed).hasSize(4);
    assertThat(trace.events()).noneMatch(event -> event instanceof Event.LimitHit);
  }

  @Test
  void isUnsupportedBeforeTheFirstStepWhereTheListenerLacksAStack() {
    Trace trace = play(Scripts.scenario(Scripts.connect(), Scripts.connect("b", "yamux")));

    assertThat(trace.steps().stream().flatMap(step -> step.outcomes().stream()))
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Unsupported.class,
            no ->
                assertThat(no.reason())
                    .startsWith("listener (scripted): no address for stack yamux (offers ["));
    assertThat(calls()).isEmpty();
  }

  @Test
  void isUnsupportedWhereThePeerTakesOneSessionOfEachNode() {
    scripted
        .dialer()
        .on(
            "POST /v1/connect",
            body ->
                body.contains("rlpx")
                    ? Answer.ok(
                        """
                        {"outcome":"disconnected","requestId":null,"afterNanos":1,
                         "reason":"0x05 already-connected"}
                        """)
                    : connect(body));

    Trace trace = play(Scripts.scenario(Scripts.connect(), Scripts.connect("b", "rlpx")));

    assertThat(trace.steps().getLast().outcomes())
        .containsExactly(
            new Outcome.Unsupported(
                "listener (scripted): takes one session of a peer (0x05 already-connected)"));
  }

  @Test
  void refusesAStepOnASessionThatIsNotOpen() {
    Trace trace = play(Scripts.scenario(Scripts.connect(), Scripts.on("b", Scripts.headers(1))));

    assertThat(trace.steps().getLast().outcomes())
        .containsExactly(new Outcome.Refused(Optional.empty(), "session b is not open"));
  }

  private Trace play(Scenario scenario) {
    return new CaseRunner(Scripts::resolve, events -> Optional.empty(), Patience.EARLY, LIMITS)
        .run(scripted.meet(http), scenario, Shaping.NATURAL, Scripts.id("mplex"), 42);
  }

  /** What the dialer was told, in short. */
  private List<String> calls() {
    return scripted.dialer().received().stream()
        .filter(
            call -> call.startsWith("POST /v1/connect") || call.startsWith("POST /v1/sessions/d"))
        .map(
            call ->
                call.startsWith("POST /v1/connect")
                    ? "connect " + (call.contains("rlpx") ? "rlpx" : "mplex")
                    : call.replaceFirst("^POST /v1/(\\S+).*", "$1"))
        .toList();
  }

  private Answer connect(String body) {
    int number = body.contains("rlpx") ? 2 : 1;
    String stack = number == 2 ? "rlpx" : "mplex";
    opened(scripted.dialer(), "d" + number, "dialer", stack, "h:" + number, "h:9");
    opened(scripted.listener(), "l" + number, "listener", stack, "h:9", "h:" + number);
    return Answer.ok(ScriptedPair.CONNECTED.replace("d1", "d" + number));
  }

  private Answer close(String name) {
    scripted.dialer().event("session-closed", Map.of("session", name, "by", "local"));
    String peer = name.replace('d', 'l');
    scripted.listener().event("session-closed", Map.of("session", peer, "by", "remote"));
    return Answer.ok("{\"outcome\":\"done\",\"elapsedNanos\":5}");
  }

  private static void opened(
      ScriptedNode node, String session, String role, String stack, String local, String remote) {
    node.event(
        "session-opened",
        Map.of("session", session, "role", role, "stack", stack, "local", local, "remote", remote));
  }
}
