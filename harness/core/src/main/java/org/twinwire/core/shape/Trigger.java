package org.twinwire.core.shape;

/** From when on a shape acts. */
public sealed interface Trigger {

  /** From the first byte on. */
  record Start() implements Trigger {}

  /** Once so many bytes have passed in the shaped direction. */
  record AfterBytes(long bytes) implements Trigger {}

  /** While one step of the scenario runs, counted from 0. */
  record DuringStep(int step) implements Trigger {}
}
