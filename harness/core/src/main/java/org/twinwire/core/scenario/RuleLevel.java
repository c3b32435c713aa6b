package org.twinwire.core.scenario;

/** How binding a rule is. */
enum RuleLevel {
  /** The specification says MUST. */
  MUST('M'),
  /** The specification says SHOULD. */
  SHOULD('S'),
  /** The specification is silent, and widespread implementations agree. */
  PRACTICE('I'),
  /** Disputed or open: what a node does is only observed. */
  OBSERVE('O');

  private final char letter;

  RuleLevel(char letter) {
    this.letter = letter;
  }

  /** Returns its letter in tables. */
  char letter() {
    return letter;
  }
}
