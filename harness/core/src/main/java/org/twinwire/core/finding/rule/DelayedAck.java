package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.DelayedAcks;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.scenario.Severity;

/** Nagle's algorithm met delayed acknowledgements, as told by {@link DelayedAcks}. */
@AutoService(Rule.class)
public final class DelayedAck implements Rule {

  private static final int SHOWN = 3;

  @Override
  public Optional<Severity> severity() {
    return Optional.of(Severity.DEVIATION);
  }

  @Override
  public String id() {
    return "delayed-ack";
  }

  @Override
  public Phase phase() {
    return Phase.SENDER;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.SLOWER);
  }

  @Override
  public String meaning() {
    return "three times, the rest of a message or the next one reached the tap 35 to 45 ms after the bytes before it while the peer was silent: a write that waits for a delayed acknowledgement";
  }

  @Override
  public String needs() {
    return "three messages of a direction that waited 35 to 45 ms for their rest at the tap and hardly any that waited for other times, or two where no other came in pieces";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    List<Entry> entries =
        Stream.concat(Stream.of(evidence.message()), evidence.others().stream()).toList();
    return Proof.of(DelayedAcks.gaps(evidence.connection(), evidence.sender(), entries))
        .when(gaps -> !gaps.isEmpty(), "messages that waited for a delayed acknowledgement")
        .map(gaps -> diagnosis(evidence, gaps));
  }

  private static Diagnosis diagnosis(Evidence evidence, List<DelayedAcks.Gap> delayed) {
    return new Diagnosis(
        delayed.stream().limit(SHOWN).map(gap -> fact(evidence, gap)).toList(),
        "%d times the tap got the rest of a message, or the next one, of the %s about 40 ms after what came before, while the %s was silent: as without TCP_NODELAY, each write waited for the delayed acknowledgement of the one before."
            .formatted(delayed.size(), evidence.sender().word(), evidence.to().role().word()));
  }

  private static String fact(Evidence evidence, DelayedAcks.Gap gap) {
    return "bytes %d–%d came at %s, bytes %d–%d %s that: %s"
        .formatted(
            gap.first().from(),
            gap.first().to(),
            evidence.words().at(gap.first().nanos()),
            gap.second().from(),
            gap.second().to(),
            EventText.apart(gap.second().nanos(), gap.first().nanos()),
            EventText.object(gap.entry()));
  }
}
