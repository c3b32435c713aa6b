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
import org.twinwire.core.trace.Event;

/** A node asked for transactions that it had, or was waiting for. */
@AutoService(Rule.class)
public final class AskedTwice implements Rule {

  @Override
  public String id() {
    return "asked-twice";
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
    return "a node asked for transactions that its pool had taken, or that it had asked for while that request was open";
  }

  @Override
  public String needs() {
    return "a request for transactions that the node reports as taken before, or as asked for in a request that had not ended";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return BreachText.breach(
            evidence, PoolBreach.AskedTwice.class, "a further request for the same transactions")
        .map(breach -> diagnosis(evidence, breach));
  }

  private static Diagnosis diagnosis(Evidence evidence, PoolBreach.AskedTwice breach) {
    String how = breach.before() instanceof Event.TransactionsAdded ? "in its pool" : "asked for";
    String at = evidence.words().at(breach.before().nanos());
    return new Diagnosis(
        List.of(BreachText.of(breach.hashes()), "the first was %s since %s".formatted(how, at)),
        "The %s asked for %s again, which it had %s."
            .formatted(
                evidence.sender().word(),
                BreachText.count(breach.hashes()),
                how.equals("asked for") ? how + " before" : how));
  }
}
