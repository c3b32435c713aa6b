package org.twinwire.refnode.sync;

/** Checks what a peer sent. */
final class Expected {

  private Expected() {}

  /** Throws {@link IllegalArgumentException} if both are not equal. */
  static void that(String what, Object got, Object expected) {
    if (!got.equals(expected)) {
      throw new IllegalArgumentException(
          "%s: got %s (expected: %s)".formatted(what, got, expected));
    }
  }
}
