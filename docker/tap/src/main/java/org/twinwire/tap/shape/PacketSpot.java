package org.twinwire.tap.shape;

/**
 * What is done to packets, and where.
 *
 * @param towards the node that reads the shaped direction
 * @param millis of a delay; otherwise 0
 * @param trigger from the start, or while a step runs; packets do not count bytes
 */
public record PacketSpot(
    Role towards, PacketEffect effect, PacketSelection which, long millis, Trigger trigger) {
  public PacketSpot {
    Bound.atLeast("millis", millis, 0);
    if (trigger instanceof Trigger.AfterBytes) {
      throw new IllegalArgumentException("trigger: got bytes (expected: start, step)");
    }
  }

  /** Whether it acts while this step runs. */
  public boolean acts(int step) {
    return switch (trigger) {
      case Trigger.Start start -> true;
      case Trigger.DuringStep during -> during.step() == step;
      case Trigger.AfterBytes after -> false;
    };
  }
}
