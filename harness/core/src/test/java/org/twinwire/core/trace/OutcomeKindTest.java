package org.twinwire.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeKindTest {

  private static final List<Outcome> ONE_OF_EACH =
      List.of(
          new Outcome.Connected(
              "s", 68, new Outcome.RemoteStatus(68, "1", "0x", "0x", "0", "0x"), 1),
          new Outcome.Answered("1", 4, 0, List.of(), List.of(), 1, "0x", 1),
          new Outcome.Found(List.of(), 1),
          new Outcome.Replied(List.of("pong"), List.of(), 1),
          new Outcome.Done(1, Optional.empty()),
          new Outcome.TimedOut(Optional.empty(), 1, false),
          new Outcome.Disconnected(Optional.empty(), Optional.empty(), 1),
          new Outcome.Refused(Optional.empty(), "no session"),
          new Outcome.Unsupported("no sync"));

  @Test
  void hasTheWordThatStandsInTheTrace() {
    assertThat(ONE_OF_EACH)
        .allSatisfy(
            outcome ->
                assertThat(TraceJson.mapper().valueToTree(outcome).path("outcome").asString())
                    .isEqualTo(outcome.kind().word()));
    assertThat(ONE_OF_EACH.stream().map(Outcome::kind))
        .containsExactlyInAnyOrder(OutcomeKind.values());
  }
}
