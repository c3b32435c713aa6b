package org.twinwire.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

class SweepsTest {

  private static final Message MESSAGE = new Message(3, Optional.of("1"), "0xab", 12);

  private static final Trace NATURAL =
      new Trace(
          new CaseId("a", "l", "r", "rlpx", 68, "natural", 1),
          List.of(
              sent("dialer", 0, 40),
              sent("dialer", 40, 60),
              sent("listener", 0, 30),
              new Event.TapForwarded(1, 4, "tap", "s1", Role.LISTENER, 0, 60, Optional.empty()),
              new Event.TapForwarded(2, 5, "tap", "s1", Role.DIALER, 0, 35, Optional.empty())),
          List.of(),
          Optional.empty());

  @Test
  void splitAtNoOffsetThatNoBytePassed() {
    ShapePlan plan = new ShapePlan.Offsets("offsets 57–2000", List.of(Role.LISTENER), 57, 2_000);

    assertThat(Sweeps.of(plan, NATURAL))
        .extracting(Shaping::name)
        .containsExactly(
            "split-at 57 towards listener",
            "split-at 58 towards listener",
            "split-at 59 towards listener");
  }

  @Test
  void glueEveryMessageToWhatFollowsIt() {
    ShapePlan plan = new ShapePlan.Boundaries("boundaries", List.of(Role.LISTENER, Role.DIALER));

    assertThat(Sweeps.of(plan, NATURAL))
        .extracting(Shaping::name)
        .containsExactly("glue-at 40 towards listener", "glue-at 30 towards dialer");
  }

  @Test
  void glueAMessageThatHadToWaitWhereItEndsInTheEnd() {
    Trace waited =
        new Trace(
            NATURAL.id(),
            List.of(
                sent("dialer", 10, 10),
                new Event.MessagePlaced(
                    2, 2, "dialer", "s1", "rlpx", MESSAGE, 10, 50, Optional.empty()),
                NATURAL.events().get(3)),
            List.of(),
            Optional.empty());
    ShapePlan plan = new ShapePlan.Boundaries("boundaries", List.of(Role.LISTENER));

    assertThat(Sweeps.of(plan, waited))
        .extracting(Shaping::name)
        .containsExactly("glue-at 50 towards listener");
  }

  @Test
  void areASingleShapeItself() {
    assertThat(Sweeps.of(new ShapePlan.One(Shaping.NATURAL), NATURAL))
        .containsExactly(Shaping.NATURAL);
  }

  private static Event sent(String node, long from, long to) {
    return new Event.MessageSent(1, 1, node, "s1", "rlpx", MESSAGE, from, to);
  }
}
