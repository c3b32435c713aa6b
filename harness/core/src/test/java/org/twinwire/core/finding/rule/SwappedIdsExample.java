package org.twinwire.core.finding.rule;

import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.WrongAnswerExample;

/** The content of answer 1 is that of answer 2. */
public final class SwappedIdsExample extends WrongAnswerExample {

  public SwappedIdsExample() {
    super("1", "1", new WrongAnswerKind.AnswerTo("2"));
  }
}
