package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.Scripts;
import org.twinwire.runner.control.ControlClient;

/** A step in which a node mines ends when its peer has the head, or when nothing moves any more. */
class MiningTest {

  private static final CaseLimits LIMITS =
      new CaseLimits(Duration.ofSeconds(20), Duration.ofMillis(300));
  private static final String SECOND = "0x" + "22".repeat(32);
  private static final String THIRD = "0x" + "33".repeat(32);
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();

  @BeforeEach
  void offer() {
    offers(scripted.dialer(), "\"capabilities\":[\"mine\"]");
    offers(scripted.listener(), "\"imports\":[\"new-block\"]");
  }

  @AfterEach
  void end() {
    scripted.close();
    http.shutdownNow();
  }

  @Test
  void waitsForTheHeadOfThePeer() {
    mines(() -> head(scripted.listener(), "2", SECOND));

    Trace trace = play(Patience.EARLY);

    assertThat(mined(trace).head()).contains(new Outcome.Head("2", SECOND));
    assertThat(ended(trace).early()).isFalse();
    assertThat(trace.events().stream().filter(Event.HeadChanged.class::isInstance)).hasSize(1);
  }

  @Test
  void givesUpWhenThePeerIsSilentWithAnotherHead() {
    mines(() -> head(scripted.listener(), "2", THIRD));

    assertThat(ended(play(Patience.EARLY)).early()).isTrue();
  }

  @Test
  void waitsForTheWholeTimeoutWithFullPatience() {
    mines(() -> head(scripted.listener(), "3", THIRD));

    Trace trace = play(Patience.FULL);

    assertThat(ended(trace).early()).isFalse();
    assertThat(trace.steps().getLast().endedNanos() - trace.steps().getLast().startedNanos())
        .isGreaterThan(Duration.ofSeconds(2).toNanos());
  }

  @Test
  void isUnsupportedWhereTheNodeDoesNotMine() {
    offers(scripted.dialer(), "\"capabilities\":[\"connect\",\"close\"]");

    assertThat(play(Patience.EARLY).steps().getFirst().outcomes().getFirst())
        .isEqualTo(
            new Outcome.Unsupported(
                "dialer (scripted): call mine: not offered (offers connect, close)"));
  }

  @Test
  void isUnsupportedWhereThePeerDoesNotImportWhatIsAnnounced() {
    offers(scripted.listener(), "\"imports\":[\"block-range-update\"]");

    assertThat(play(Patience.EARLY).steps().getFirst().outcomes().getFirst())
        .isEqualTo(
            new Outcome.Unsupported(
                "listener (scripted): import of new-block: not offered (offers"
                    + " block-range-update)"));
  }

  private static void offers(ScriptedNode node, String field) {
    node.on(
        "GET /v1/node",
        body ->
            Answer.ok(ScriptedNode.info("mplex").replace("\"contract\"", field + ",\"contract\"")));
  }

  /** The dialer mines block 2, and what follows from it happens 0.1 s later. */
  private void mines(Runnable consequence) {
    scripted
        .dialer()
        .on(
            "POST /v1/mine",
            body -> {
              LATER.execute(consequence);
              return Answer.ok(
                  "{\"outcome\":\"done\",\"elapsedNanos\":1,\"head\":{\"number\":\"2\",\"hash\":\"%s\"}}"
                      .formatted(SECOND));
            });
  }

  private static void head(ScriptedNode node, String number, String hash) {
    node.event("head-changed", Map.of("number", number, "hash", hash, "dropped", 0));
  }

  private Trace play(Patience patience) {
    return new CaseRunner(Scripts::resolve, events -> Optional.empty(), patience, LIMITS)
        .run(
            scripted.meet(http),
            Scripts.scenario(Scripts.connect(), Scripts.mine(2)),
            Shaping.NATURAL,
            Scripts.id("mplex"),
            1);
  }

  private static Outcome.Done mined(Trace trace) {
    return (Outcome.Done) trace.steps().getLast().outcomes().getFirst();
  }

  private static Event.StepEnded ended(Trace trace) {
    List<Event.StepEnded> ends =
        trace.events().stream()
            .filter(Event.StepEnded.class::isInstance)
            .map(Event.StepEnded.class::cast)
            .toList();
    return ends.getLast();
  }
}
