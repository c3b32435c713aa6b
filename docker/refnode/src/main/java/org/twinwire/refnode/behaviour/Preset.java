package org.twinwire.refnode.behaviour;

import org.twinwire.refnode.vocabulary.NamedValue;

/** Named behaviours: the original client that lost its answers, and what was proposed for it. */
public enum Preset implements NamedValue {
  DEFAULT,
  /** A stream for each request, listened to late, and what came earlier is kept for good. */
  ORIGINAL,
  /** One stream per peer, listened to as soon as it is open. */
  FIX_1_LONG_LIVED,
  /** The original, but a new listener gets what was kept, all of it as one event. */
  FIX_2_REPLAY,
  /** The original, but a new listener gets what was kept, piece by piece. */
  FIX_2_QUICK,
  /** The original, but it listens before anything can arrive. */
  FIX_3_BEFORE_NEGOTIATION;

  /** What the name stands for. */
  public Behaviour behaviour() {
    return switch (this) {
      case DEFAULT -> Behaviour.DEFAULT;
      case ORIGINAL -> original();
      case FIX_1_LONG_LIVED -> Behaviour.DEFAULT.with(Framing.RAW).with(Attachment.ON_OPEN);
      case FIX_2_REPLAY -> original().with(BufferPolicy.REPLAY);
      case FIX_2_QUICK -> original().with(BufferPolicy.REPLAY_BY_HAND);
      case FIX_3_BEFORE_NEGOTIATION -> original().with(Attachment.BEFORE_NEGOTIATION);
    };
  }

  private static Behaviour original() {
    return Behaviour.DEFAULT
        .with(LifeCycle.PER_REQUEST)
        .with(Framing.RAW)
        .with(Attachment.LATE)
        .with(BufferPolicy.HOLD);
  }
}
