package org.twinwire.refnode.control;

/** The caller's request makes no sense: 400. */
final class BadArgument extends RuntimeException {

  BadArgument(String message) {
    super(message);
  }

  static BadArgument of(String what, Object got, String expected) {
    return new BadArgument("%s: got %s (expected: %s)".formatted(what, got, expected));
  }
}
