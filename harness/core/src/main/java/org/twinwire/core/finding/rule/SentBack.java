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
import org.twinwire.core.ledger.PoolBreach;

/** A node sent transactions to the peer that they had come from. */
@AutoService(Rule.class)
public final class SentBack implements Rule {

  @Override
  public String id() {
    return "sent-back";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.UNMET);
  }

  @Override
  public String meaning() {
    return "a node sent or announced transactions in the session in which they had come";
  }

  @Override
  public String needs() {
    return "a message about transactions that its sender reports as taken in the same session before";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return BreachText.breach(
            evidence,
            PoolBreach.SentBack.class,
            "a message about transactions that had come before")
        .map(breach -> diagnosis(evidence, breach));
  }

  private static Diagnosis diagnosis(Evidence evidence, PoolBreach.SentBack breach) {
    return new Diagnosis(
        List.of(
            BreachText.of(breach.hashes()),
            "the first came at " + evidence.words().at(breach.came().nanos())),
        "The %s sent %s back to the %s, which they had come from."
            .formatted(
                evidence.sender().word(),
                BreachText.count(breach.hashes()),
                evidence.to().role().word()));
  }
}
