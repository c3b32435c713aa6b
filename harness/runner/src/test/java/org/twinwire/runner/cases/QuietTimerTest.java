package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.control.ControlClient;

class QuietTimerTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();
  private final AtomicLong now = new AtomicLong(SECOND);
  private CaseFeeds feeds;

  @BeforeEach
  void meet() {
    RunnerEvents runner = new RunnerEvents(now::get);
    feeds = new CaseFeeds(scripted.meet(http), runner);
    runner.stepStarted(0);
  }

  @AfterEach
  void end() {
    scripted.close();
    http.shutdownNow();
  }

  @Test
  void isStuckOnceAllHasBeenQuietForTheSettleTime() {
    now.addAndGet(SECOND);

    assertThat(settle(Patience.EARLY).isStuck()).isTrue();
    assertThat(settle(Patience.FULL).isStuck()).isFalse();
  }

  @Test
  void countsNoTimeThatTheLookItselfTook() {
    scripted.dialer().on("GET /v1/events", body -> afterASecond());

    assertThat(settle(Patience.EARLY).isStuck()).isFalse();
    assertThat(now).hasValue(2 * SECOND);
  }

  private Answer afterASecond() {
    now.addAndGet(SECOND);
    return Answer.ok("");
  }

  private QuietTimer settle(Patience patience) {
    return new QuietTimer(
        CasePatience.of(patience),
        events -> Optional.of(new Outstanding("a message", "listener", 1)),
        false,
        0,
        feeds,
        now::get);
  }
}
