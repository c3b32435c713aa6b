package org.twinwire.tap.control;

/** Somebody asked for what this tap cannot do: 501. */
final class NotOffered extends RuntimeException {

  NotOffered(String shape, String offered) {
    super("shape %s: not offered (expected: %s)".formatted(shape, offered));
  }
}
