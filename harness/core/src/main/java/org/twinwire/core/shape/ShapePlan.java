package org.twinwire.core.shape;

import java.util.List;
import org.twinwire.core.trace.Role;

/** The shape axis of one comparison: one shaping for all attempts, or a sweep of many. */
public sealed interface ShapePlan {

  /** Returns its name in reports and for {@code --shape}. */
  String name();

  /** Shapes every attempt alike. */
  record One(Shaping shaping) implements ShapePlan {
    @Override
    public String name() {
      return shaping.name();
    }
  }

  /**
   * Splits at each offset from {@code first} to {@code last}, or to the end of the conversation,
   * one attempt per offset. Where it ends is known after one natural case.
   */
  record Offsets(String name, List<Role> towards, long first, long last) implements ShapePlan {
    public Offsets {
      towards = List.copyOf(towards);
    }
  }

  /** Glues each message to the next one, one attempt per boundary. */
  record Boundaries(String name, List<Role> towards) implements ShapePlan {
    public Boundaries {
      towards = List.copyOf(towards);
    }
  }
}
