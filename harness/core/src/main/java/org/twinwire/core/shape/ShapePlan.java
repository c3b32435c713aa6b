package org.twinwire.core.shape;

import java.util.List;
import org.twinwire.core.trace.Role;

/** The shape axis of one comparison: one shaping for all attempts, or a sweep of many. */
public sealed interface ShapePlan {

  /** What reports and {@code --shape} call it. */
  String name();

  /** Every attempt is shaped alike. */
  record One(Shaping shaping) implements ShapePlan {
    @Override
    public String name() {
      return shaping.name();
    }
  }

  /**
   * Splits at each offset from {@code first} to {@code last}, as far as the conversation goes; an
   * attempt for each. How far it goes is known after one natural case.
   */
  record Offsets(String name, List<Role> towards, long first, long last) implements ShapePlan {
    public Offsets {
      towards = List.copyOf(towards);
    }
  }

  /** Glues each message to the one that follows it; an attempt for each boundary. */
  record Boundaries(String name, List<Role> towards) implements ShapePlan {
    public Boundaries {
      towards = List.copyOf(towards);
    }
  }
}
