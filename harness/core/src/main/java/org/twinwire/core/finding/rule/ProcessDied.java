package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Event;

/** A node died of what it was sent. */
@AutoService(Rule.class)
public final class ProcessDied implements Rule {

  /** A node that dies of what it was sent breaks every rule. */
  @Override
  public Optional<Severity> severity() {
    return Optional.of(Severity.VIOLATION);
  }

  @Override
  public boolean endsCase() {
    return true;
  }

  @Override
  public String id() {
    return "process-died";
  }

  @Override
  public Phase phase() {
    return Phase.STOPPED;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.DISCONNECTED);
  }

  @Override
  public String meaning() {
    return "a node exited by itself after it had received bytes from its peer; with its exit code and the last lines of its log";
  }

  @Override
  public String needs() {
    return "the death of the node that the finding is about, with bytes of its peer that had reached it";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.from().death(), "a death of the node")
        .map(death -> diagnosis(evidence, death));
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.ProcessDied death) {
    String node = death.role().word();
    return new Diagnosis(
        Stream.concat(
                Stream.of(
                    "the %s was found dead at %s: %s"
                        .formatted(node, evidence.words().at(death.nanos()), death.how())),
                death.lastLines().stream().map("its output: "::concat))
            .toList(),
        "The %s died (%s) after bytes of its peer had reached it.".formatted(node, death.how()));
  }
}
