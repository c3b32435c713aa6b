package org.twinwire.core.finding.rule;

import java.util.Map;
import java.util.Optional;
import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.WrongAnswerExample;
import org.twinwire.core.trace.AnswerLimits;

/** Three of nine headers, from a node that states a limit of 192. */
public final class ShortAnswerExample extends WrongAnswerExample {

  public ShortAnswerExample() {
    super(
        "1",
        "1",
        new WrongAnswerKind.CutShort(
            3,
            9,
            640,
            Optional.of(new AnswerLimits(Map.of("headers", 192, "bodies", 128), 2_097_152))));
  }
}
