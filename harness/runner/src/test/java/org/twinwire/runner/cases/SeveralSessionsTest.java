package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
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

  @Test
  void playsStepsAtTheSameTime() {
    CountDownLatch both = new CountDownLatch(2);
    answersOnlyWhen(both, "d1");
    answersOnlyWhen(both, "d2");

    Trace trace =
        play(
            Scripts.scenario(
                Scripts.connect(),
                Scripts.connect("b", "rlpx"),
                Scripts.headers(1),
                Scripts.together(Scripts.on("b", Scripts.headers(1))),
                Scripts.headers(1)));

    assertThat(trace.steps()).extracting(StepOutcome::step).containsExactly(0, 1, 2, 3, 4);
    assertThat(trace.steps().subList(2, 5))
        .flatExtracting(StepOutcome::outcomes)
        .allMatch(Outcome.Answered.class::isInstance);
    assertThat(trace.steps().get(4).startedNanos())
        .isGreaterThan(trace.steps().get(2).endedNanos())
        .isGreaterThan(trace.steps().get(3).endedNanos());
  }

  private void answersOnlyWhen(CountDownLatch both, String session) {
    scripted
        .dialer()
        .on(
            "POST /v1/sessions/" + session + "/requests",
            body -> {
              both.countDown();
              await(both);
              return Answer.ok(ScriptedPair.ANSWERED);
            });
  }

  @Test
  void givesNoneOfThemUpWhileAnotherMayStillBeAnswered() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch firstIsStuck = new CountDownLatch(3);
    scripted.dialer().on("POST /v1/sessions/d1/requests", body -> answered(never));
    scripted.dialer().on("POST /v1/sessions/d2/requests", body -> answered(firstIsStuck));

    Trace trace =
        play(
            Scripts.scenario(
                Scripts.connect(),
                Scripts.connect("b", "rlpx"),
                Scripts.headers(1),
                Scripts.together(Scripts.on("b", Scripts.headers(1)))),
            events -> isStuckOnTheFirst(events, firstIsStuck));
    never.countDown();

    assertThat(trace.events())
        .filteredOn(event -> event instanceof Event.StepEnded)
        .map(Event.StepEnded.class::cast)
        .extracting(Event.StepEnded::step, Event.StepEnded::early)
        .containsExactly(tuple(0, false), tuple(1, false), tuple(3, false), tuple(2, true));
  }

  private static Optional<Outstanding> isStuckOnTheFirst(List<Event> events, CountDownLatch stuck) {
    boolean first =
        events.stream()
            .noneMatch(e -> e instanceof Event.SessionOpened o && o.session().equals("d2"));
    boolean both =
        events.stream()
            .anyMatch(e -> e instanceof Event.StepStarted started && started.step() == 3);
    if (!first || !both) {
      return Optional.empty();
    }
    stuck.countDown();
    return Optional.of(new Outstanding("the answer", "dialer", 1));
  }

  private static Answer answered(CountDownLatch when) {
    await(when);
    return Answer.ok(ScriptedPair.ANSWERED);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(15, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Trace play(Scenario scenario) {
    return play(scenario, events -> Optional.empty());
  }

  private Trace play(Scenario scenario, Function<List<Event>, Optional<Outstanding>> outstanding) {
    return new CaseRunner(Scripts::resolve, outstanding, Patience.EARLY, LIMITS)
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
