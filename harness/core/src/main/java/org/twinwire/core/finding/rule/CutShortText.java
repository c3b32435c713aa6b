package org.twinwire.core.finding.rule;

import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Proof;

/** An answer that is right as far as it goes. */
final class CutShortText {

  private CutShortText() {}

  static Proof<WrongAnswerKind.CutShort> misfit(Evidence evidence) {
    return OwnAnswer.misfit(
        evidence, WrongAnswerKind.CutShort.class, "a content that is right as far as it goes");
  }

  static String of(WrongAnswerKind.CutShort misfit) {
    return "%d of %d items; with one more the message takes %d bytes"
        .formatted(misfit.items(), misfit.known(), misfit.bytesWithNext());
  }
}
