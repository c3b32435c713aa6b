package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.finding.StepSign;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Station;

/** A node did not answer. */
@AutoService(Rule.class)
public final class NeverAnswered implements Rule {

  @Override
  public Optional<StepSign> sign() {
    return Optional.of(StepSign.NO_STATUS);
  }

  @Override
  public String id() {
    return "never-answered";
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
    return "the request, or a Status, was delivered, and the peer sent no answer";
  }

  @Override
  public String needs() {
    return "a request that was delivered to a node that reports what it does, and no answer with its id; or a step in which a node gave up connecting, and no Status of its peer";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.exchange(), "a request")
        .when(exchange -> exchange.answer().isEmpty(), "a request without an answer")
        .when(exchange -> evidence.passed(Station.DELIVERED), "a request that was delivered")
        .when(exchange -> evidence.to().observed(), "a receiver that reports what it does")
        .map(exchange -> diagnosis(evidence, exchange));
  }

  private static Diagnosis diagnosis(Evidence evidence, Exchange exchange) {
    String receiver = evidence.to().role().word();
    return new Diagnosis(
        List.of(
            "the %s sent no answer with request id %s".formatted(receiver, exchange.requestId())),
        "%s was delivered at %s, but the %s never answered."
            .formatted(
                EventText.subject(evidence.message()),
                evidence.words().at(evidence.message().passed().get(Station.DELIVERED)),
                receiver));
  }
}
