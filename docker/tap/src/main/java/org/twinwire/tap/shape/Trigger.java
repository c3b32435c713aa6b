package org.twinwire.tap.shape;

/** From when on a shape acts. */
public sealed interface Trigger {

  /** From the first byte on. */
  record Start() implements Trigger {}

  /** From the byte at this offset of the shaped direction on. */
  record AfterBytes(long bytes) implements Trigger {
    public AfterBytes {
      Bound.atLeast("bytes", bytes, 0);
    }
  }

  /** While one step of the script runs, counted from 0. */
  record DuringStep(int step) implements Trigger {
    public DuringStep {
      Bound.atLeast("step", step, 0);
    }
  }
}
