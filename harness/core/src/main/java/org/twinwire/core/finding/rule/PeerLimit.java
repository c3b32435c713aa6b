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
import org.twinwire.core.finding.StepSign;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.LimitReason;
import org.twinwire.core.trace.Event;

/** A node refused on purpose, because of a limit. */
@AutoService(Rule.class)
public final class PeerLimit implements Rule {

  @Override
  public Optional<StepSign> sign() {
    return Optional.of(StepSign.NAMED_LIMIT);
  }

  @Override
  public String id() {
    return "peer-limit";
  }

  @Override
  public Phase phase() {
    return Phase.REFUSAL;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST, FindingType.TIMED_OUT, FindingType.DISCONNECTED);
  }

  @Override
  public String meaning() {
    return "the reason of a disconnect, a refusal or a stream reset names a limit: too many peers, connections or streams, or the resource manager";
  }

  @Override
  public String needs() {
    return "a reason that names a limit: of the end of the session, of the reset of the stream, or of a step that was refused";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    Optional<Refusal> refusal =
        Stream.of(evidence.from(), evidence.to())
            .flatMap(end -> refusals(evidence, end))
            .findFirst();
    return Proof.of(refusal, "a reason of an end that names a limit")
        .map(found -> diagnosis(evidence, found));
  }

  private static Diagnosis diagnosis(Evidence evidence, Refusal refusal) {
    String when = evidence.words().at(refusal.nanos());
    return new Diagnosis(
        List.of("the %s reported at %s: %s".formatted(refusal.node(), when, refusal.reason())),
        "The %s was refused at %s, because of a limit: %s."
            .formatted(refusal.what(), when, refusal.reason()));
  }

  private static Stream<Refusal> refusals(Evidence evidence, Endpoint end) {
    Stream<Refusal> streams =
        end.all(Event.StreamReset.class)
            .filter(
                reset -> evidence.stream().isEmpty() || reset.stream().equals(evidence.stream()))
            .flatMap(
                reset ->
                    Refusal.of(
                        "stream " + reset.stream(), reset.node(), reset.nanos(), reset.reason()));
    Stream<Refusal> session =
        end.closed().stream()
            .flatMap(
                closed -> Refusal.of("session", closed.node(), closed.nanos(), closed.reason()));
    return Stream.concat(streams, session);
  }

  private record Refusal(String what, String node, long nanos, String reason) {

    static Stream<Refusal> of(String what, String node, long nanos, Optional<String> reason) {
      return reason.stream()
          .filter(LimitReason::isNamedBy)
          .map(text -> new Refusal(what, node, nanos, text));
    }
  }
}
