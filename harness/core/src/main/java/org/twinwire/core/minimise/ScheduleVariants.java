package org.twinwire.core.minimise;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import org.twinwire.core.trace.Role;

/** Lists shapings under which a finding that depends on the schedule may occur more often. */
final class ScheduleVariants {

  private static final Shape GLUE = new Shape.Glue(5);
  private static final Shape OCTET = new Shape.Split(1, 0);
  private static final Shape DELAY = new Shape.Delay(5, 0);

  private ScheduleVariants() {}

  /** Returns the shapings to try, the one under which the finding occurred first. */
  static List<Shaping> candidates(Shaping found) {
    List<Shaping> candidates = new ArrayList<>();
    candidates.add(found);
    candidates.add(shaping("glue", GLUE, Role.LISTENER, Role.DIALER));
    candidates.add(shaping("glue towards listener", GLUE, Role.LISTENER));
    candidates.add(shaping("glue towards dialer", GLUE, Role.DIALER));
    candidates.add(shaping("octet", OCTET, Role.LISTENER, Role.DIALER));
    candidates.add(shaping("delay 5ms", DELAY, Role.LISTENER, Role.DIALER));
    return candidates;
  }

  private static Shaping shaping(String name, Shape shape, Role... towards) {
    return new Shaping(
        name,
        List.of(towards).stream().map(role -> new Spot(role, shape, new Trigger.Start())).toList());
  }
}
