package org.twinwire.core.scenario;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import org.twinwire.core.trace.Role;

/** Holds where a shape acts, and from when on, as it is written. */
record ShapeAt(Optional<Role> towards, Optional<Integer> during, Optional<Integer> after) {

  static ShapeAt start(Optional<Role> towards) {
    return new ShapeAt(towards, Optional.empty(), Optional.empty());
  }

  static List<Role> roles(Optional<Role> towards) {
    return towards.map(List::of).orElse(List.of(Role.LISTENER, Role.DIALER));
  }

  static String suffix(Optional<Role> towards) {
    return towards.map(role -> " towards " + role.word()).orElse("");
  }

  /** Returns the shape at this place, in one direction or both. */
  Shaping of(String name, Shape shape) {
    String when =
        during.map(step -> " during step " + (step + 1)).orElse("")
            + after.map(bytes -> " after " + bytes).orElse("");
    return new Shaping(
        name + suffix(towards) + when,
        roles(towards).stream().map(role -> new Spot(role, shape, trigger())).toList());
  }

  private Trigger trigger() {
    return during
        .<Trigger>map(Trigger.DuringStep::new)
        .or(() -> after.map(Trigger.AfterBytes::new))
        .orElse(new Trigger.Start());
  }
}
