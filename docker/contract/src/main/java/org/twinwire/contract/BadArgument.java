package org.twinwire.contract;

/** The caller's request makes no sense: 400. */
public final class BadArgument extends RuntimeException {

  private BadArgument(String message) {
    super(message);
  }

  public static BadArgument of(String what, Object got, String expected) {
    return new BadArgument("%s: got %s (expected: %s)".formatted(what, got, expected));
  }
}
