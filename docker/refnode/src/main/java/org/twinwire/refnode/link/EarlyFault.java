package org.twinwire.refnode.link;

import org.twinwire.refnode.behaviour.Attachment;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.BufferPolicy;
import org.twinwire.refnode.fault.Fault;

/** The faults of a listener that comes late, told in the words of behaviours. */
final class EarlyFault {

  private EarlyFault() {}

  /** The behaviour with what its fault makes of it. */
  static Behaviour on(Behaviour behaviour) {
    return behaviour.fault() instanceof Fault.Early early
        ? behaviour
            .with(Attachment.LATE)
            .withLateMessages(early.messages())
            .withLateAfter(early.within())
            .with(policy(early))
        : behaviour;
  }

  private static BufferPolicy policy(Fault.Early early) {
    return switch (early) {
      case Fault.Hold hold -> BufferPolicy.HOLD;
      case Fault.Drop drop -> BufferPolicy.DROP;
      case Fault.MergeOnReplay merge -> BufferPolicy.REPLAY;
      case Fault.BufferLimit limit -> BufferPolicy.REPLAY_BY_HAND;
    };
  }
}
