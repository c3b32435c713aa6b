package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;

/** Answers are matched to requests by their code. */
@AutoService(Rule.class)
public final class MatchedByCode implements Rule {

  @Override
  public String id() {
    return "matched-by-code";
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
    return "a request was completed with an answer that has the id of another one";
  }

  @Override
  public String needs() {
    return "a request that was answered with a message that was sent for another request id";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    String asked = evidence.exchange().map(Exchange::requestId).orElse("");
    return Proof.of(
            evidence.entry().flatMap(entry -> entry.message().requestId()),
            "an answer that was sent with a request id")
        .when(
            id -> !asked.isEmpty() && !id.equals(asked),
            "an answer that was sent for another request")
        .map(id -> diagnosis(evidence, asked, id));
  }

  private static Diagnosis diagnosis(Evidence evidence, String asked, String id) {
    return new Diagnosis(
        List.of(
            "digest %s was sent with request id %s"
                .formatted(EventText.digest(evidence.message().message().digest()), id)),
        "Request %s was given the answer to request %s: answers are matched by code, not by request id."
            .formatted(asked, id));
  }
}
