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
import org.twinwire.core.ledger.Coverage;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;

/** The tap keeps bytes back for good. */
@AutoService(Rule.class)
public final class HeldByTap implements Rule {

  @Override
  public String id() {
    return "held-by-tap";
  }

  @Override
  public Phase phase() {
    return Phase.TAP;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST);
  }

  @Override
  public String meaning() {
    return "the tap is holding the bytes of the message back";
  }

  @Override
  public String needs() {
    return "bytes of the direction that the tap held for good, the message's last byte among or behind them, and no cut";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    Coverage<Event.TapForwarded> forwarded = evidence.connection().forwarded(evidence.to().role());
    return Proof.of(
            evidence.connection().held(evidence.to().role()), "bytes that the tap held for good")
        .when(held -> CutByTap.cut(evidence).isEmpty(), "a connection that the tap did not cut")
        .when(
            held -> evidence.isUnread() && !evidence.passed(Station.TAPPED),
            "a message that was last seen before the tap")
        .when(
            held -> evidence.endsBehind(forwarded.end(held.bytes())),
            "a last byte that the tap did not forward")
        .map(held -> diagnosis(evidence, held, forwarded.end(held.bytes()).to()));
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.TapHeld held, long forwarded) {
    String since = evidence.words().at(held.nanos());
    return new Diagnosis(
        List.of(
            "the tap held bytes %d–%d from %s, and forwarded no byte behind %d"
                .formatted(held.from(), held.to(), since, forwarded)),
        "%s is held back by the tap, which keeps the bytes towards the %s since %s."
            .formatted(EventText.subject(evidence.message()), evidence.to().role().word(), since));
  }
}
