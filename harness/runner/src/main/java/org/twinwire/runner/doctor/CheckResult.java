package org.twinwire.runner.doctor;

/**
 * The result of one check.
 *
 * @param requirement that was checked
 * @param expected empty if the requirement is met
 * @param got empty if the requirement is met
 */
public record CheckResult(Kind kind, String requirement, String expected, String got) {

  /** The result of a check. */
  public enum Kind {
    OK("ok"),
    /** Something required does not exist. */
    MISSING("missing"),
    /** Something exists but is wrong. */
    WRONG("wrong"),
    /** Something optional that the node does not offer. */
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

  /** Returns one line for a person. */
  public String line() {
    String head = "%-11s  %s".formatted(kind.word, requirement);
    return switch (kind) {
      case OK -> head;
      case NOT_OFFERED -> head + ": " + got;
      case MISSING, WRONG -> "%s; expected: %s; got: %s".formatted(head, expected, got);
    };
  }
}
