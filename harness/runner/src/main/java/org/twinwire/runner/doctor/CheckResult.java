package org.twinwire.runner.doctor;

/**
 * What one check came to.
 *
 * @param requirement what has to be so
 * @param expected empty where it is so
 * @param got empty where it is as expected
 */
public record CheckResult(Kind kind, String requirement, String expected, String got) {

  /** How a check ends. */
  public enum Kind {
    OK("ok"),
    /** Something that has to be there is not. */
    MISSING("missing"),
    /** It is there, and not as it has to be. */
    WRONG("wrong"),
    /** The node need not do this, and says that it does not. */
    NOT_OFFERED("not offered");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  public boolean isBad() {
    return switch (kind) {
      case MISSING, WRONG -> true;
      case OK, NOT_OFFERED -> false;
    };
  }

  /** One line for a person. */
  public String line() {
    String head = "%-11s  %s".formatted(kind.word, requirement);
    return switch (kind) {
      case OK -> head;
      case NOT_OFFERED -> head + ": " + got;
      case MISSING, WRONG -> "%s; expected: %s; got: %s".formatted(head, expected, got);
    };
  }
}
