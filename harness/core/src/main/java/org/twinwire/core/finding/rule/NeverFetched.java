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
import org.twinwire.core.ledger.Station;

/** A node never asked for transactions that were announced to it. */
@AutoService(Rule.class)
public final class NeverFetched implements Rule {

  @Override
  public String id() {
    return "never-fetched";
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
    return "an announcement of transactions that the script wants in the pool was delivered, and its receiver asked for none of them";
  }

  @Override
  public String needs() {
    return "a delivered announcement of transactions that the receiver's pool lacks and that none of its requests is about";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return BreachText.breach(
            evidence,
            PoolBreach.NeverAsked.class,
            "an announcement of transactions that the pool lacks and nobody asked for")
        .when(breach -> evidence.passed(Station.DELIVERED), "an announcement that was delivered")
        .map(breach -> diagnosis(evidence, breach));
  }

  private static Diagnosis diagnosis(Evidence evidence, PoolBreach.NeverAsked breach) {
    return new Diagnosis(
        List.of(BreachText.of(breach.hashes())),
        "The %s got the announcement of %s and never asked for any of them."
            .formatted(evidence.to().role().word(), BreachText.count(breach.hashes())));
  }
}
