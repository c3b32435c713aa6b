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
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.trace.EthCode;

/** A request was begun and not sent. */
@AutoService(Rule.class)
public final class NeverSent implements Rule {

  @Override
  public String id() {
    return "never-sent";
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
    return "a request was started, and its message was never sent";
  }

  @Override
  public String needs() {
    return "a request that a node began, and no message for it that was sent";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.exchange(), "a request")
        .when(exchange -> exchange.request().isEmpty(), "a request whose message was never sent")
        .map(NeverSent::diagnosis);
  }

  private static Diagnosis diagnosis(Exchange exchange) {
    return new Diagnosis(
        List.of(
            "no message with code 0x%02x and request id %s was sent"
                .formatted(exchange.code(), exchange.requestId())),
        "Request %s (%s) was begun on stream %s, but its message was never sent."
            .formatted(exchange.requestId(), EthCode.nameOf(exchange.code()), exchange.stream()));
  }
}
