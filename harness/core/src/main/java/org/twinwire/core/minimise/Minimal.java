package org.twinwire.core.minimise;

/**
 * The smallest scenario found.
 *
 * @param text of its file
 * @param shape name of its only shape
 * @param reproduced how many of {@code tries} showed the finding, at least 1
 */
public record Minimal(
    String text,
    String shape,
    int steps,
    int stepsBefore,
    int spots,
    int spotsBefore,
    int reproduced,
    int tries) {

  public Minimal {
    if (reproduced < 1 || reproduced > tries) {
      throw new IllegalArgumentException(
          "reproduced: got %d (expected: 1 to %d)".formatted(reproduced, tries));
    }
  }

  /** Tests whether every try of the last count showed the finding. */
  boolean isConstant() {
    return reproduced == tries;
  }
}
