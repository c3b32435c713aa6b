package org.twinwire.core.finding.rule;

import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.WrongAnswerExample;

/** The content of the answer is none that any request asked for. */
public final class WrongContentExample extends WrongAnswerExample {

  public WrongContentExample() {
    super("2", "2", new WrongAnswerKind.Unknown());
  }
}
