package org.twinwire.core.shape;

/** When a shape acts. */
public sealed interface Trigger {

  /** From the first byte. */
  record Start() implements Trigger {}

  /** Once this many bytes have passed in the shaped direction. */
  record AfterBytes(long bytes) implements Trigger {}

  /** While one step of the scenario runs, counted from 0. */
  record DuringStep(int step) implements Trigger {}
}
