package org.twinwire.core.trace;

/**
 * How much a node states that it puts into one answer.
 *
 * @param headers most headers
 * @param bodies most bodies
 * @param bytes no further item is added once an answer has this many
 */
public record AnswerLimits(int headers, int bodies, long bytes) {

  public AnswerLimits {
    requirePositive("headers", headers);
    requirePositive("bodies", bodies);
    requirePositive("bytes", bytes);
  }

  private static void requirePositive(String what, long got) {
    if (got < 1) {
      throw new IllegalArgumentException(
          "limits.%s: got %d (expected: at least 1)".formatted(what, got));
    }
  }
}
