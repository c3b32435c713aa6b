package org.twinwire.refnode.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventLogTest {

  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration LONG = Duration.ofSeconds(30);

  private final EventLog log = new EventLog(3);

  @Test
  void numbersFromOneAndGivesWhatComesAfter() throws InterruptedException {
    log.add(line("a"));
    log.add(line("b"));

    assertThat(log.after(0, AT_ONCE)).extracting(NumberedEvent::seq).containsExactly(1L, 2L);
    assertThat(log.after(1, AT_ONCE)).extracting(NumberedEvent::event).containsExactly(line("b"));
    assertThat(log.after(7, AT_ONCE)).isEmpty();
  }

  @Test
  void wakesWhoeverWaitsForTheNextEvent() throws Exception {
    CompletableFuture<Long> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return log.after(0, LONG).getFirst().seq();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    log.add(line("a"));

    assertThat(waiting.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void endsWithALimitHitWhenItIsFull() throws InterruptedException {
    for (int at = 0; at < 5; at++) {
      log.add(line("a"));
    }

    assertThat(log.after(0, AT_ONCE)).hasSize(3);
    assertThat(log.after(0, AT_ONCE).getLast().event())
        .isInstanceOfSatisfying(
            NodeEvent.LimitHit.class,
            hit -> assertThat(hit.text()).isEqualTo("events: got more (expected: at most 3)"));
  }

  @Test
  void startsAgainAtOneAfterAClear() throws InterruptedException {
    log.add(line("a"));
    log.clear();
    log.add(line("b"));

    assertThat(log.after(0, AT_ONCE))
        .singleElement()
        .satisfies(event -> assertThat(event.seq()).isEqualTo(1));
  }

  private static NodeEvent line(String text) {
    return new NodeEvent.LogLine(Optional.empty(), "info", text);
  }
}
