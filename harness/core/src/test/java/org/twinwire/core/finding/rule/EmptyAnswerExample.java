package org.twinwire.core.finding.rule;

import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.WrongAnswerExample;

/** None of nine headers, although one would make a message of 640 bytes. */
public final class EmptyAnswerExample extends WrongAnswerExample {

  public EmptyAnswerExample() {
    super("1", "1", new WrongAnswerKind.Empty(9, 640));
  }
}
