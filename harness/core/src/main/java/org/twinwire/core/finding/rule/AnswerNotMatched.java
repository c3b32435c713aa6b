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
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Station;

/** A node did not take an answer for one. */
@AutoService(Rule.class)
public final class AnswerNotMatched implements Rule {

  @Override
  public String id() {
    return "answer-not-matched";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.TIMED_OUT);
  }

  @Override
  public String meaning() {
    return "the answer was delivered, and the requester did not match it to its request";
  }

  @Override
  public String needs() {
    return "an answer that was delivered, to a request that still was not answered";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.exchange().flatMap(Exchange::answer), "an answer that was sent")
        .when(
            answer -> answer.passed().containsKey(Station.DELIVERED),
            "an answer that was delivered")
        .map(answer -> diagnosis(evidence, answer));
  }

  private static Diagnosis diagnosis(Evidence evidence, Entry answer) {
    String requester = evidence.sender().word();
    return new Diagnosis(
        List.of(
            "digest %s was delivered to the %s"
                .formatted(EventText.digest(answer.message().digest()), requester)),
        "%s was delivered at %s, but the %s did not take it for the answer."
            .formatted(
                EventText.subject(answer),
                evidence.words().at(answer.passed().get(Station.DELIVERED)),
                requester));
  }
}
