package org.twinwire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventLogTest {

  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration LONG = Duration.ofSeconds(30);

  private final EventLog<String> log = new EventLog<>(3, text -> "full: " + text);

  @Test
  void numbersFromOneAndGivesWhatComesAfter() throws InterruptedException {
    log.add("a");
    log.add("b");

    assertThat(log.after(0, AT_ONCE)).extracting(NumberedEvent::seq).containsExactly(1L, 2L);
    assertThat(log.after(1, AT_ONCE)).extracting(NumberedEvent::event).containsExactly("b");
    assertThat(log.after(7, AT_ONCE)).isEmpty();
  }

  @Test
  void stampsWhatIsKnownLaterWithTheTimeItHappened() throws InterruptedException {
    log.add("a", 7);

    assertThat(log.after(0, AT_ONCE)).containsExactly(new NumberedEvent<>(1, 7, "a"));
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
    log.add("a");

    assertThat(waiting.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void endsWithALimitHitWhenItIsFull() throws InterruptedException {
    for (int at = 0; at < 5; at++) {
      log.add("a");
    }

    assertThat(log.after(0, AT_ONCE)).hasSize(3);
    assertThat(log.after(0, AT_ONCE).getLast().event())
        .isEqualTo("full: events: got more (expected: at most 3)");
  }

  @Test
  void startsAgainAtOneAfterAClear() throws InterruptedException {
    log.add("a");
    log.clear();
    log.add("b");

    assertThat(log.after(0, AT_ONCE))
        .singleElement()
        .satisfies(event -> assertThat(event.seq()).isEqualTo(1));
  }
}
