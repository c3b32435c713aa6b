package org.twinwire.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceTest {

  private static final CaseId ID =
      new CaseId("headers/one", "refnode", "refnode", "mplex", 68, "natural", 1);

  @Test
  void isGivenUpIfAStepWasOrIfSomethingWasOutstandingAtItsEnd() {
    assertThat(of(new Event.StepEnded(1, 1, "runner", 0, true)).isGivenUp()).isTrue();
    assertThat(of(new Event.TeardownStarted(1, 1, "runner", Optional.of("a message"))).isGivenUp())
        .isTrue();
  }

  @Test
  void isNotGivenUpIfEverythingEndedByItself() {
    Trace trace =
        of(
            new Event.StepEnded(1, 1, "runner", 0, false),
            new Event.TeardownStarted(2, 2, "runner"));

    assertThat(trace.isGivenUp()).isFalse();
  }

  private static Trace of(Event... events) {
    return new Trace(ID, List.of(events), List.of(), Optional.empty());
  }
}
