package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;

/** An answer ends before the limits of go-ethereum, of a node that states none. */
@AutoService(Rule.class)
public final class ShorterThanPractice implements Rule {

  @Override
  public String id() {
    return "shorter-than-practice";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.WRONG_ANSWER);
  }

  @Override
  public String meaning() {
    return "the answer is correct but too short for common practice: the node states no limits, and go-ethereum would have added the next item (up to 1,024 items, 2 MiB); eth itself sets no number";
  }

  @Override
  public String needs() {
    return "an answer that is right as far as it goes, and a further known item that go-ethereum would have added; the node states no limits";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return CutShortText.misfit(evidence)
        .when(misfit -> misfit.stated().isEmpty(), "a node that states no limits")
        .map(misfit -> diagnosis(evidence, misfit));
  }

  private static Diagnosis diagnosis(Evidence evidence, WrongAnswerKind.CutShort misfit) {
    return new Diagnosis(
        List.of(
            CutShortText.of(misfit), "the %s states no limits".formatted(evidence.sender().word())),
        "%s ends after %d items although go-ethereum would have added the next one; eth names no number of items."
            .formatted(EventText.subject(evidence.message()), misfit.items()));
  }
}
