package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.core.ledger.ProcessDeaths;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.Scripts;
import org.twinwire.runner.control.ControlClient;

class CaseRunnerTest {

  private static final CaseLimits LIMITS =
      new CaseLimits(Duration.ofSeconds(20), Duration.ofMillis(300));

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();
  private NodePair pair;
  private boolean waited;

  @BeforeEach
  void meet() {
    pair = scripted.meet(http);
  }

  @AfterEach
  void end() {
    scripted.close();
    http.shutdownNow();
  }

  @Test
  void playsEveryStepAndReturnsWhatBothNodesReported() {
    Trace trace = play(Scripts.scenario(Scripts.connect(), Scripts.headers(1), Scripts.close()));

    assertThat(trace.error()).isEmpty();
    assertThat(outcomes(trace))
        .hasExactlyElementsOfTypes(
            Outcome.Connected.class, Outcome.Answered.class, Outcome.Done.class);
    assertThat(trace.events())
        .filteredOn(event -> event instanceof Event.SessionClosed)
        .extracting(Event::node)
        .containsExactlyInAnyOrder("dialer", "listener");
    assertThat(trace.events()).isSortedAccordingTo((a, b) -> Long.compare(a.nanos(), b.nanos()));
  }

  @Test
  void tellsInTheTraceWhichLimitsANodeStates() {
    scripted
        .listener()
        .on("GET /v1/node", body -> Answer.ok(ScriptedNode.limitedTo(192, 128, 2_097_152)));
    pair = scripted.meet(http);

    Trace trace = play(Scripts.scenario(Scripts.connect()));

    assertThat(trace.limits(Role.LISTENER))
        .contains(new AnswerLimits(Map.of("headers", 192, "bodies", 128), 2_097_152));
    assertThat(trace.limits(Role.DIALER)).as("limits, of which it says nothing").isEmpty();
  }

  @Test
  void tellsTheDialerAnAddressItCanReach() {
    play(Scripts.scenario(Scripts.connect()));

    assertThat(scripted.dialer().received())
        .anySatisfy(
            call ->
                assertThat(call)
                    .startsWith("POST /v1/connect")
                    .contains(
                        ScriptedNode.ENODE + "@10.1.2.3:30303",
                        "\"stack\":\"mplex\"",
                        "\"eth\":[68]"));
  }

  @Test
  void givesBothNodesTheSeedOfTheCase() {
    play(Scripts.scenario(Scripts.connect()));

    assertThat(scripted.dialer().received()).contains("POST /v1/reset {\"seed\":42}");
    assertThat(scripted.listener().received()).contains("POST /v1/reset {\"seed\":42}");
  }

  @Test
  void closesWhatTheScriptLeftOpen() {
    Trace trace = play(Scripts.scenario(Scripts.connect()));

    assertThat(scripted.sessionClosed()).isCompleted();
    assertThat(trace.events()).noneMatch(event -> event instanceof Event.LimitHit);
  }

  @Test
  void letsANodeDeliverWhatReachedItBeforeAnythingIsClosed() {
    Trace trace =
        runner(this::deliveredOnceSomebodyWaits, Patience.FULL)
            .run(
                pair, Scripts.scenario(Scripts.connect()), Shaping.NATURAL, Scripts.id("mplex"), 1);

    assertThat(trace.isGivenUp()).isFalse();
    assertThat(trace.events())
        .filteredOn(e -> e instanceof Event.LogLine || e instanceof Event.TeardownStarted)
        .hasExactlyElementsOfTypes(Event.LogLine.class, Event.TeardownStarted.class);
  }

  /** A message of which the listener says in its log that it was delivered. */
  private Optional<Outstanding> deliveredOnceSomebodyWaits(List<Event> events) {
    if (events.stream().anyMatch(Event.LogLine.class::isInstance)) {
      return Optional.empty();
    }
    if (!waited) {
      waited = true;
      Thread.startVirtualThread(
          () ->
              scripted
                  .listener()
                  .event("log", Map.of("session", "l1", "level", "info", "text", "delivered")));
    }
    return outstanding(1);
  }

  @Test
  void saysWhatWasOutstandingWhenAllHadBeenQuietForTooLong() {
    Trace trace =
        runner(events -> outstanding(1), Patience.EARLY)
            .run(
                pair, Scripts.scenario(Scripts.connect()), Shaping.NATURAL, Scripts.id("mplex"), 1);

    assertThat(trace.isGivenUp()).isTrue();
    assertThat(trace.events())
        .filteredOn(Event.TeardownStarted.class::isInstance)
        .singleElement()
        .extracting(event -> ((Event.TeardownStarted) event).outstanding())
        .isEqualTo(Optional.of("a message"));
    assertThat(scripted.sessionClosed()).isCompleted();
  }

  @Test
  void waitsLongerForANodeThatIsKnownToBeSlow() {
    scripted
        .dialer()
        .on(
            "POST /v1/sessions/d1/requests",
            body -> answerAfterTheSettleTime(ScriptedPair.ANSWERED));
    CasePatience slow = new CasePatience(CasePatience.Mode.SUSPECTING, Duration.ofMillis(400));

    Trace trace =
        runner(events -> outstanding(1), Patience.EARLY)
            .run(pair, script(1), Shaping.NATURAL, Scripts.id("mplex"), 42, slow);

    assertThat(outcomes(trace).get(1)).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void waitsForTheListenersLastEventAndNoLonger() {
    scripted
        .dialer()
        .on(
            "POST /v1/sessions/d1/close",
            body -> {
              scripted.dialer().event("session-closed", Map.of("session", "d1", "by", "local"));
              Thread.startVirtualThread(this::closeAtListenerOnceSomebodyWaits);
              return Answer.ok("{\"outcome\":\"done\",\"elapsedNanos\":5}");
            });

    Trace trace = play(Scripts.scenario(Scripts.connect()));

    assertThat(trace.events().getLast()).isInstanceOf(Event.SessionClosed.class);
    assertThat(trace.events()).noneMatch(event -> event instanceof Event.LimitHit);
  }

  private void closeAtListenerOnceSomebodyWaits() {
    scripted.listener().event("session-closed", Map.of("session", "l1", "by", "remote"));
  }

  @Test
  void saysWhichNodeNeverReportedTheEnd() {
    scripted
        .dialer()
        .on(
            "POST /v1/sessions/d1/close",
            body -> {
              scripted.dialer().event("session-closed", Map.of("session", "d1", "by", "local"));
              return Answer.ok("{\"outcome\":\"done\",\"elapsedNanos\":5}");
            });

    Trace trace = play(Scripts.scenario(Scripts.connect()));

    assertThat(trace.events())
        .anySatisfy(
            event ->
                assertThat(event)
                    .isInstanceOfSatisfying(
                        Event.LimitHit.class,
                        hit -> assertThat(hit.text()).contains("listener (scripted)", "l1")));
  }

  @Test
  void givesUpAnUnansweredRequestOnceAllIsQuietAndStuck() {
    answerWhenClosed("{\"outcome\":\"disconnected\",\"requestId\":\"1\",\"afterNanos\":9}");

    long started = System.nanoTime();
    Trace trace =
        runner(events -> outstanding(1), Patience.EARLY)
            .run(pair, script(1), Shaping.NATURAL, Scripts.id("mplex"), 42);

    assertThat(outcomes(trace).get(1))
        .isInstanceOfSatisfying(Outcome.TimedOut.class, out -> assertThat(out.early()).isTrue());
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    assertThat(trace.events())
        .anyMatch(event -> event instanceof Event.StepEnded step && step.early());
  }

  @Test
  void keepsTheAnswersOfABatchThatWasGivenUp() {
    String answered = ScriptedPair.ANSWERED.strip().replaceAll("(?s)^.*\\[(\\{.*})].*$", "$1");
    answerWhenClosed(
        answered + ",{\"outcome\":\"disconnected\",\"requestId\":\"2\",\"afterNanos\":9}");

    Trace trace =
        runner(events -> outstanding(1), Patience.EARLY)
            .run(pair, script(2), Shaping.NATURAL, Scripts.id("mplex"), 42);

    assertThat(trace.steps().get(1).outcomes())
        .hasExactlyElementsOfTypes(Outcome.Answered.class, Outcome.TimedOut.class);
  }

  @Test
  void namesNoRequestWhenASyncIsGivenUp() {
    scripted
        .dialer()
        .on(
            "POST /v1/sessions/d1/sync",
            body -> {
              requestStarted();
              scripted.sessionClosed().join();
              return Answer.ok("{\"outcome\":\"disconnected\",\"afterNanos\":9}");
            });

    Trace trace =
        runner(events -> outstanding(1), Patience.EARLY)
            .run(
                pair,
                Scripts.scenario(Scripts.connect(), Scripts.sync()),
                Shaping.NATURAL,
                Scripts.id("mplex"),
                42);

    assertThat(outcomes(trace).get(1))
        .isInstanceOfSatisfying(
            Outcome.TimedOut.class, out -> assertThat(out.requestId()).isEmpty());
  }

  private void requestStarted() {
    scripted
        .dialer()
        .event(
            "request-started",
            Map.of("session", "d1", "stream", "dialer-0", "requestId", "1", "code", 3));
  }

  @Test
  void doesNotGiveUpWhileSomethingMayStillCome() {
    answerWhenClosed(
        "{\"outcome\":\"timed-out\",\"requestId\":\"1\",\"afterNanos\":9,\"early\":false}");
    scripted
        .dialer()
        .on(
            "POST /v1/sessions/d1/requests",
            body -> answerAfterTheSettleTime(ScriptedPair.ANSWERED));

    Trace trace =
        runner(events -> Optional.empty(), Patience.EARLY)
            .run(pair, script(1), Shaping.NATURAL, Scripts.id("mplex"), 42);

    assertThat(outcomes(trace).get(1)).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void givesASessionThatIsBeingOpenedMoreTime() {
    scripted
        .dialer()
        .on("POST /v1/connect", body -> answerAfterTheSettleTime(ScriptedPair.CONNECTED));

    Trace trace =
        runner(events -> outstanding(1), Patience.EARLY)
            .run(
                pair, Scripts.scenario(Scripts.connect()), Shaping.NATURAL, Scripts.id("mplex"), 1);

    assertThat(outcomes(trace).getFirst()).isInstanceOf(Outcome.Connected.class);
  }

  @Test
  void givesAReaderThatPausesMoreTime() {
    scripted
        .dialer()
        .on(
            "POST /v1/sessions/d1/requests",
            body -> answerAfterTheSettleTime(ScriptedPair.ANSWERED));

    Trace trace =
        runner(events -> outstanding(5), Patience.EARLY)
            .run(pair, script(1), Shaping.NATURAL, Scripts.id("mplex"), 42);

    assertThat(outcomes(trace).get(1)).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void waitsForTheNodesOwnTimeoutWhenToldTo() {
    scripted
        .dialer()
        .on(
            "POST /v1/sessions/d1/requests",
            body -> answerAfterTheSettleTime(ScriptedPair.ANSWERED));

    Trace trace =
        runner(events -> outstanding(1), Patience.FULL)
            .run(pair, script(1), Shaping.NATURAL, Scripts.id("mplex"), 42);

    assertThat(outcomes(trace).get(1)).isInstanceOf(Outcome.Answered.class);
  }

  private static Optional<Outstanding> outstanding(int settleTimes) {
    return Optional.of(new Outstanding("a message", "listener", settleTimes));
  }

  /** Longer than the 200 ms after which a runner may give up. */
  private Answer answerAfterTheSettleTime(String body) {
    try {
      scripted.sessionClosed().get(600, TimeUnit.MILLISECONDS);
    } catch (TimeoutException nobodyClosed) {
      return Answer.ok(body);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return new Answer(500, "{}");
  }

  private void answerWhenClosed(String outcomes) {
    scripted
        .dialer()
        .on(
            "POST /v1/sessions/d1/requests",
            body -> {
              scripted.sessionClosed().join();
              return Answer.ok("{\"outcomes\":[" + outcomes + "]}");
            });
  }

  @Test
  void isUnsupportedWhenANodeDoesNotOfferTheVersion() {
    CaseId of69 = new CaseId("headers/one", "scripted", "scripted", "mplex", 69, "natural", 1);

    Trace trace =
        runner(events -> Optional.empty(), Patience.EARLY)
            .run(pair, Scripts.scenario(Scripts.connect()), Shaping.NATURAL, of69, 42);

    assertThat(outcomes(trace))
        .containsExactly(new Outcome.Unsupported("dialer (scripted): eth/69 (offers [68])"));
  }

  @Test
  void isUnsupportedWhenANodeCannotBehaveAsAsked() {
    scripted.listener().on("PUT /v1/behaviour", body -> Answer.notOffered("no such fault"));

    Trace trace =
        play(
            Scripts.scenario(
                false, Map.of(Role.LISTENER, Map.of("buffer", "hold")), Scripts.connect()));

    assertThat(outcomes(trace)).containsExactly(new Outcome.Unsupported("no such fault"));
  }

  @Test
  void isUnsupportedWhenTheListenerLacksTheStack() {
    Trace trace =
        runner(events -> Optional.empty(), Patience.EARLY)
            .run(
                pair,
                Scripts.scenario(Scripts.connect()),
                Shaping.NATURAL,
                Scripts.id("yamux"),
                42);

    assertThat(outcomes(trace).getFirst())
        .isInstanceOfSatisfying(
            Outcome.Unsupported.class,
            no -> assertThat(no.reason()).contains("yamux", "listener (scripted)"));
  }

  @Test
  void isUnsupportedWhenTheNodeSaysSo() {
    scripted
        .dialer()
        .on("POST /v1/sessions/d1/requests", body -> Answer.notOffered("requests: not here"));

    Trace trace = play(script(2));

    assertThat(trace.steps().get(1).outcomes())
        .containsExactly(
            new Outcome.Unsupported("requests: not here"),
            new Outcome.Unsupported("requests: not here"));
  }

  @Test
  void refusesAStepWithoutASession() {
    Trace trace = play(Scripts.scenario(Scripts.headers(1)));

    assertThat(outcomes(trace))
        .containsExactly(new Outcome.Refused(Optional.empty(), "no session is open"));
  }

  @Test
  void saysHowANodeDiedAndWhatItSaidLast() {
    scripted.dialer().log().append("out of luck");
    scripted
        .dialer()
        .on(
            "POST /v1/sessions/d1/requests",
            body -> {
              scripted.dialer().die(137);
              return Answer.ok("{}");
            });

    Trace trace = play(script(1));

    assertThat(trace.error()).isEmpty();
    assertThat(ProcessDeaths.failure(trace))
        .contains("dialer (scripted) died: exit code 137; its last lines:\nout of luck");
  }

  @Test
  void isAnErrorWhenANodeAnswersNonsense() {
    scripted.dialer().on("POST /v1/sessions/d1/requests", body -> Answer.ok("{\"outcomes\":[]}"));

    Trace trace = play(script(1));

    assertThat(trace.error())
        .hasValueSatisfying(
            error -> assertThat(error).contains("outcomes: 0 (expected: 1)", "dialer (scripted)"));
  }

  @Test
  void endsACaseThatTakesTooLong() {
    CaseLimits brief = new CaseLimits(Duration.ofNanos(1), Duration.ofMillis(300));
    Trace trace =
        new CaseRunner(Scripts::resolve, events -> Optional.empty(), Patience.EARLY, brief)
            .run(pair, script(1), Shaping.NATURAL, Scripts.id("mplex"), 42);

    assertThat(trace.error()).hasValueSatisfying(e -> assertThat(e).startsWith("case: longer"));
    assertThat(trace.events())
        .anyMatch(event -> event instanceof Event.LimitHit hit && hit.limit().equals("case"));
  }

  private static Scenario script(int requests) {
    return Scripts.scenario(Scripts.connect(), Scripts.headers(requests));
  }

  private Trace play(Scenario scenario) {
    return runner(events -> Optional.empty(), Patience.EARLY)
        .run(pair, scenario, Shaping.NATURAL, Scripts.id("mplex"), 42);
  }

  private static CaseRunner runner(
      Function<List<Event>, Optional<Outstanding>> outstanding, Patience patience) {
    return new CaseRunner(Scripts::resolve, outstanding, patience, LIMITS);
  }

  private static List<Outcome> outcomes(Trace trace) {
    return trace.steps().stream().map(StepOutcome::outcomes).map(List::getFirst).toList();
  }
}
