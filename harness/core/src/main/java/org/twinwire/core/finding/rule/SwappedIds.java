package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Facts;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;

/** A node answered two requests with each other's ids. */
@AutoService(Rule.class)
public final class SwappedIds implements Rule {

  @Override
  public String id() {
    return "swapped-ids";
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
    return "the answer has the id of one request and the content of another";
  }

  @Override
  public String needs() {
    return "an answer that was sent with the id of the request, and whose content is right for another one that was open";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return OwnAnswer.misfit(
            evidence, WrongAnswerKind.AnswerTo.class, "a content that answers another request")
        .map(misfit -> diagnosis(evidence, misfit.requestId()));
  }

  private static Diagnosis diagnosis(Evidence evidence, String other) {
    return new Diagnosis(
        List.of(
            "sent with request id %s; the content answers request %s"
                .formatted(Facts.requestId(evidence).orElse("?"), other)),
        "%s was sent with that id, but answers request %s: the ids are swapped."
            .formatted(EventText.subject(evidence.message()), other));
  }
}
