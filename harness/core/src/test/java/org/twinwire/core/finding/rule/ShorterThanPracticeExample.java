package org.twinwire.core.finding.rule;

import java.util.Optional;
import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.WrongAnswerExample;

/** Three of nine headers, from a node that states no limit. */
public final class ShorterThanPracticeExample extends WrongAnswerExample {

  public ShorterThanPracticeExample() {
    super("1", "1", new WrongAnswerKind.CutShort(3, 9, 640, Optional.empty()));
  }
}
