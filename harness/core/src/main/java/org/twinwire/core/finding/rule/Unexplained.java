package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.twinwire.core.finding.Causes;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Facts;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;

/** What no other rule explains: Twinwire does not guess. */
@AutoService(Rule.class)
public final class Unexplained implements Rule {

  @Override
  public String id() {
    return Causes.UNEXPLAINED;
  }

  @Override
  public Phase phase() {
    return Phase.LAST;
  }

  @Override
  public Set<FindingType> types() {
    return EnumSet.allOf(FindingType.class);
  }

  @Override
  public String meaning() {
    return "no rule fits the evidence; Twinwire does not guess";
  }

  @Override
  public String needs() {
    return "no evidence: it is what remains, of a message, a session, a step that came to something else than the script expects, or a step that is slower than on the other side";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(new Diagnosis(List.of(), text(evidence)));
  }

  private static String text(Evidence evidence) {
    return Facts.subject(evidence)
        + " was "
        + EventText.station(evidence.type()).replace('_', ' ')
        + Facts.lastStation(evidence)
            .map(station -> ", last seen " + EventText.station(station))
            .orElse("")
        + "; the evidence fits no known cause.";
  }
}
