package org.twinwire.refnode.behaviour;

/** Named behaviours: the original client that lost its answers, and what was proposed for it. */
public enum Preset implements Worded {
  DEFAULT(Behaviour.DEFAULT),
  /** A stream for each request, listened to late, and what came earlier is kept for good. */
  ORIGINAL(
      Behaviour.DEFAULT
          .with(LifeCycle.PER_REQUEST)
          .with(Framing.RAW)
          .with(Attachment.LATE)
          .with(BufferPolicy.HOLD)),
  /** One stream per peer, listened to as soon as it is open. */
  FIX_1_LONG_LIVED(Behaviour.DEFAULT.with(Framing.RAW).with(Attachment.ON_OPEN)),
  /** The original, but a new listener gets what was kept, all of it as one event. */
  FIX_2_REPLAY(ORIGINAL.behaviour.with(BufferPolicy.REPLAY)),
  /** The original, but a new listener gets what was kept, piece by piece. */
  FIX_2_QUICK(ORIGINAL.behaviour.with(BufferPolicy.REPLAY_BY_HAND)),
  /** The original, but it listens before anything can arrive. */
  FIX_3_BEFORE_NEGOTIATION(ORIGINAL.behaviour.with(Attachment.BEFORE_NEGOTIATION));

  private final Behaviour behaviour;

  Preset(Behaviour behaviour) {
    this.behaviour = behaviour;
  }

  public Behaviour behaviour() {
    return behaviour;
  }
}
