package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.MessageFindings;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.Scripts;
import org.twinwire.runner.control.ControlClient;

/** A listener that still counts a session that is over. */
class RedialTest {

  private static final String REASON = "0x05 already-connected";

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();
  private final AtomicInteger dials = new AtomicInteger();

  @AfterEach
  void end() {
    scripted.close();
    http.shutdownNow();
  }

  @Test
  void playsTheScriptAgainUntilThePeerLetsGo() {
    refuse(2);

    Trace trace = play(3, Scripts.connect(), Scripts.headers(1));

    assertThat(trace.error()).isEmpty();
    assertThat(dials).hasValue(3);
    assertThat(trace.steps())
        .map(step -> step.outcomes().getFirst())
        .hasExactlyElementsOfTypes(Outcome.Connected.class, Outcome.Answered.class);
  }

  @Test
  void leavesNothingOfTheDialsThatCameTooSoonInTheTrace() {
    refuse(2);

    Trace trace = play(3, Scripts.connect());

    assertThat(trace.events()).filteredOn(Event.SessionOpened.class::isInstance).hasSize(2);
    assertThat(MessageFindings.of(trace).findings()).isEmpty();
    assertThat(scripted.dialer().received())
        .filteredOn(call -> call.startsWith("POST /v1/reset"))
        .hasSize(3);
  }

  @Test
  void saysThatItDid() {
    refuse(2);

    assertThat(limits(play(3, Scripts.connect())))
        .containsExactly(
            "listener (scripted) still counted a closed session (0x05 already-connected) 2"
                + " times; the script is played again, with 1 ms before each connect");
  }

  @Test
  void isAnErrorWhenThePeerNeverLetsGo() {
    refuse(Integer.MAX_VALUE);

    Trace trace = play(3, Scripts.connect());

    assertThat(dials).hasValue(4);
    assertThat(trace.error())
        .contains(
            "listener (scripted): still counts a closed session (0x05 already-connected)"
                + " after 3 ms (expected: a new session)");
  }

  @Test
  void leavesARefusalThatTheScriptProvokedToTheScript() {
    ScriptedPair.opened(scripted.dialer(), "d0", "dialer");
    scripted.dialer().on("POST /v1/reset", body -> Answer.ok("{}"));
    refuse(Integer.MAX_VALUE);

    Trace trace = play(3, Scripts.connect());

    assertThat(dials).hasValue(1);
    assertThat(trace.error()).isEmpty();
  }

  @Test
  void leavesAnyOtherReasonToTheScript() {
    scripted.dialer().on("POST /v1/connect", body -> refused("0x04 too-many-peers"));

    assertThat(play(3, Scripts.connect()).error()).isEmpty();
    assertThat(dials).hasValue(1);
  }

  private void refuse(int times) {
    scripted
        .dialer()
        .on("POST /v1/connect", body -> dials.get() < times ? refused(REASON) : connected());
  }

  private Answer connected() {
    dials.incrementAndGet();
    ScriptedPair.opened(scripted.dialer(), "d1", "dialer");
    ScriptedPair.opened(scripted.listener(), "l1", "listener");
    return Answer.ok(ScriptedPair.CONNECTED);
  }

  private Answer refused(String reason) {
    String session = "r" + dials.incrementAndGet();
    ScriptedPair.opened(scripted.dialer(), session, "dialer");
    scripted
        .dialer()
        .event("session-closed", Map.of("session", session, "by", "remote", "reason", reason));
    return Answer.ok(
        "{\"outcome\":\"disconnected\",\"reason\":\"%s\",\"afterNanos\":9}".formatted(reason));
  }

  private Trace play(int redials, Step... steps) {
    List<Duration> pauses = Collections.nCopies(redials, Duration.ofMillis(1));
    CaseLimits limits = new CaseLimits(Duration.ofSeconds(20), Duration.ofMillis(300), pauses);
    CaseRunner runner =
        new CaseRunner(Scripts::resolve, events -> Optional.empty(), Patience.EARLY, limits);
    return runner.run(
        scripted.meet(http), Scripts.scenario(steps), Shaping.NATURAL, Scripts.id("mplex"), 42);
  }

  private static List<String> limits(Trace trace) {
    return trace.events().stream()
        .filter(Event.LimitHit.class::isInstance)
        .map(Event.LimitHit.class::cast)
        .filter(hit -> hit.limit().equals("redial"))
        .map(Event.LimitHit::text)
        .toList();
  }
}
