package org.twinwire.core.judge;

import java.util.Optional;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.trace.CaseId;

/**
 * The kind of a suspected deviation. Once one case of a kind is proven, the next one is taken as
 * proven.
 */
public sealed interface Suspicion {

  Pair pair();

  String stack();

  String scenario();

  /** A finding: its type, its cause, and the last station of the message. */
  record Found(
      Pair pair,
      String stack,
      String scenario,
      FindingType type,
      String cause,
      Optional<Station> lastStation)
      implements Suspicion {

    static Found of(CaseId id, Finding finding) {
      return new Found(
          new Pair(id.dialer(), id.listener()),
          id.stack(),
          id.scenario(),
          finding.type(),
          finding.cause(),
          finding.lastStation());
    }
  }

  /** An unmet expectation of a step that no finding explains. */
  record Unmet(Pair pair, String stack, String scenario, int step) implements Suspicion {

    static Unmet of(CaseId id, Mismatch mismatch) {
      Pair pair = new Pair(id.dialer(), id.listener());
      return new Unmet(pair, id.stack(), id.scenario(), mismatch.step());
    }
  }
}
