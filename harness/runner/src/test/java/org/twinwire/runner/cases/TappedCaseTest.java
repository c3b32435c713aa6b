package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.ScriptedTap;
import org.twinwire.runner.Scripts;
import org.twinwire.runner.control.ControlClient;

class TappedCaseTest {

  private static final CaseLimits LIMITS =
      new CaseLimits(Duration.ofSeconds(20), Duration.ofMillis(300));

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();
  private NodePair pair;
  private ScriptedNode tap;

  @BeforeEach
  void meet() {
    pair = scripted.meetTapped(http);
    tap = scripted.tap().orElseThrow();
  }

  @AfterEach
  void end() {
    scripted.close();
    http.shutdownNow();
  }

  @Test
  void tellsTheDialerTheTapsPortInPlaceOfTheListeners() {
    play(Shaping.NATURAL);

    assertThat(tap.received()).contains("POST /v1/relay {\"target\":\"10.1.2.3:30303\"}");
    assertThat(scripted.dialer().received())
        .anySatisfy(
            call ->
                assertThat(call)
                    .startsWith("POST /v1/connect")
                    .contains(ScriptedNode.ENODE + "@10.1.2.3:" + ScriptedTap.PORT));
  }

  @Test
  void asksForTheSameRelayOnce() {
    play(Shaping.NATURAL);
    play(Shaping.NATURAL);

    assertThat(tap.received()).filteredOn(call -> call.startsWith("POST /v1/relay")).hasSize(1);
  }

  @Test
  void putsTheTapsEventsIntoTheTrace() {
    Trace trace = play(Shaping.NATURAL);

    assertThat(trace.events())
        .filteredOn(event -> event.node().equals("tap"))
        .hasExactlyElementsOfTypes(
            Event.TapOpened.class, Event.TapForwarded.class, Event.TapClosed.class);
  }

  @Test
  void resetsTheTapBeforeItShapes() {
    play(shaping(new Trigger.Start()));

    assertThat(tap.received())
        .filteredOn(call -> call.contains("/v1/reset") || call.contains("/v1/shape"))
        .satisfiesExactly(
            reset -> assertThat(reset).isEqualTo("POST /v1/reset {\"seed\":42}"),
            shape ->
                assertThat(shape).startsWith("PUT /v1/shape").contains("split-at", "listener"));
  }

  @Test
  void saysWhichStepRunsOnlyWhereAShapeDependsOnIt() {
    play(shaping(new Trigger.DuringStep(1)));

    assertThat(tap.received())
        .filteredOn(call -> call.startsWith("POST /v1/step"))
        .containsExactly("POST /v1/step {\"step\":1}", "POST /v1/step {\"step\":-1}");
  }

  @Test
  void isUnsupportedWhenTheTapCannotDoTheShape() {
    tap.on("PUT /v1/shape", body -> Answer.notOffered("no such shape"));

    Trace trace = play(shaping(new Trigger.Start()));

    assertThat(trace.steps().getFirst().outcomes())
        .containsExactly(new Outcome.Unsupported("no such shape"));
  }

  @Test
  void isAnErrorWithTheTapsLastWordsWhenTheTapDies() {
    scripted.dialer().on("POST /v1/sessions/d1/requests", body -> tapDies());

    Trace trace = play(Shaping.NATURAL);

    assertThat(trace.error())
        .hasValueSatisfying(error -> assertThat(error).startsWith("tap died: exit code 137"));
  }

  private Answer tapDies() {
    tap.die(137);
    return Answer.ok(ScriptedPair.ANSWERED);
  }

  @Test
  void goesRoundTheTapWhereNoneIsNeeded() {
    pair = pair.untapped();

    Trace trace = play(Shaping.NATURAL);

    assertThat(trace.events()).noneMatch(event -> event.node().equals("tap"));
    assertThat(tap.received()).noneMatch(call -> call.startsWith("POST"));
  }

  private static Shaping shaping(Trigger trigger) {
    Spot spot = new Spot(Role.LISTENER, new Shape.SplitAt(2), trigger);
    return new Shaping("split-at 2 towards listener", List.of(spot));
  }

  private Trace play(Shaping shaping) {
    CaseRunner runner =
        new CaseRunner(Scripts::resolve, events -> Optional.empty(), Patience.EARLY, LIMITS);
    return runner.run(
        pair,
        Scripts.scenario(Scripts.connect(), Scripts.headers(1)),
        shaping,
        Scripts.id("mplex"),
        42);
  }
}
