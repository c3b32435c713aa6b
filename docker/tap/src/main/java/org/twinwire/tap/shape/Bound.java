package org.twinwire.tap.shape;

/** The check that the numbers of a shape have in common. */
final class Bound {

  private Bound() {}

  static void atLeast(String what, long got, long min) {
    if (got < min) {
      throw new IllegalArgumentException(
          "%s: got %d (expected: at least %d)".formatted(what, got, min));
    }
  }
}
