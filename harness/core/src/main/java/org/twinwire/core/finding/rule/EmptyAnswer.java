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

/** An answer has no item although the first one was known. */
@AutoService(Rule.class)
public final class EmptyAnswer implements Rule {

  @Override
  public String id() {
    return "empty-answer";
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
    return "the answer has no item although the first one was known; no limit keeps the first item out of an answer";
  }

  @Override
  public String needs() {
    return "an answer without items that was sent with the id of the request, and a first item that the chain has";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return OwnAnswer.misfit(
            evidence, WrongAnswerKind.Empty.class, "an answer without items to a known first item")
        .map(misfit -> diagnosis(evidence, misfit));
  }

  private static Diagnosis diagnosis(Evidence evidence, WrongAnswerKind.Empty misfit) {
    return new Diagnosis(
        List.of(
            "0 of %d items; with the first one the message takes %d bytes"
                .formatted(misfit.known(), misfit.bytesWithFirst())),
        "%s has no item although the chain has the first one; no limit keeps that out of an answer."
            .formatted(EventText.subject(evidence.message())));
  }
}
