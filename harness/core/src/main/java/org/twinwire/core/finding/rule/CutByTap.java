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
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.Event;

/** The tap cut the connection. */
@AutoService(Rule.class)
public final class CutByTap implements Rule {

  private static final String ONE_WAY = "half-close";

  @Override
  public String id() {
    return "cut-by-tap";
  }

  @Override
  public Phase phase() {
    return Phase.TAP;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST, FindingType.DISCONNECTED);
  }

  @Override
  public String meaning() {
    return "the tap ended the connection before the whole message had passed";
  }

  @Override
  public String needs() {
    return "a cut by the tap: of the direction of a message before its last byte, or of the whole connection before it was read";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(cut(evidence), "a cut by the tap before the last byte was through")
        .map(cut -> diagnosis(evidence, cut));
  }

  /** The cut that took the message, or any where it is about a session. */
  static Optional<Event.TapCut> cut(Evidence evidence) {
    return evidence
        .connection()
        .tapped(Event.TapCut.class)
        .filter(cut -> evidence.entry().isEmpty() || cutsOff(evidence, cut))
        .findFirst();
  }

  private static boolean cutsOff(Evidence evidence, Event.TapCut cut) {
    boolean before = cut.towards() != evidence.sender() && evidence.endsBehind(cut.end());
    return evidence.isUnread() && (before || !cut.how().equals(ONE_WAY));
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.TapCut cut) {
    String when = evidence.words().at(cut.nanos());
    return new Diagnosis(
        List.of(
            "the tap cut the connection towards the %s behind byte %d at %s (%s)"
                .formatted(cut.towards().word(), cut.at(), when, cut.how())),
        evidence
                .entry()
                .map(entry -> EventText.subject(entry) + " was still on its way when")
                .orElse("The session ended because")
            + " the tap cut the connection at %s.".formatted(when));
  }
}
