package org.twinwire.core.finding.rule;

import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.WrongAnswerExample;

/** Request 1 is given the answer that was sent for request 2. */
public final class MatchedByCodeExample extends WrongAnswerExample {

  public MatchedByCodeExample() {
    super("1", "2", new WrongAnswerKind.Unknown());
  }
}
