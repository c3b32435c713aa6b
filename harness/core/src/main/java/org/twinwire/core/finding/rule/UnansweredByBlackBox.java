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

/** A black box did not answer, and what it did with the request is not known. */
@AutoService(Rule.class)
public final class UnansweredByBlackBox implements Rule {

  @Override
  public String id() {
    return "unanswered-by-black-box";
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
    return "the request was sent to a node that reports nothing, and no answer came back";
  }

  @Override
  public String needs() {
    return "a request that left for a black box, and no answer to it";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.exchange(), "a request")
        .when(exchange -> exchange.answer().isEmpty(), "a request without an answer")
        .when(exchange -> !evidence.to().observed(), "a black box as the receiver")
        .when(exchange -> evidence.entry().isPresent(), "a request that was sent")
        .map(exchange -> diagnosis(evidence));
  }

  private static Diagnosis diagnosis(Evidence evidence) {
    String receiver = evidence.to().role().word();
    return new Diagnosis(
        List.of(
            "the %s is a black box: what it did with the request is not known".formatted(receiver)),
        "%s was last seen %s on its way to the %s, a black box, and no answer came."
            .formatted(
                EventText.subject(evidence.message()),
                EventText.station(evidence.message().lastStation()),
                receiver));
  }
}
