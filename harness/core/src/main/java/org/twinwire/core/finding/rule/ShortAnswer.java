package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.request.RequestKind;
import org.twinwire.core.request.RequestKinds;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.AnswerLimits;

/** An answer ends before the limits that its node states. */
@AutoService(Rule.class)
public final class ShortAnswer implements Rule {

  /** No specification names a number of items. */
  @Override
  public Optional<Severity> severity() {
    return Optional.of(Severity.DEVIATION);
  }

  @Override
  public String id() {
    return "short-answer";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.WRONG_ANSWER);
  }

  @Override
  public String meaning() {
    return "the answer is correct but too short: the next item was known and fits the limits that the node states for its answers";
  }

  @Override
  public String needs() {
    return "an answer that is right as far as it goes, and a further known item that fits under the limits that the node states";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return CutShortText.misfit(evidence)
        .then(
            misfit ->
                Proof.of(misfit.stated(), "limits that the node states of itself")
                    .map(limits -> diagnosis(evidence, misfit, limits)));
  }

  private static Diagnosis diagnosis(
      Evidence evidence, WrongAnswerKind.CutShort misfit, AnswerLimits limits) {
    String sender = evidence.sender().word();
    return new Diagnosis(
        List.of(
            CutShortText.of(misfit),
            "the %s states limits of %s and %d bytes"
                .formatted(sender, items(limits), limits.bytes())),
        "%s ends after %d items although the next one fits under the limits of the %s."
            .formatted(EventText.subject(evidence.message()), misfit.items(), sender));
  }

  /** Lists the limits of the known kinds in the order of their codes. */
  private static String items(AnswerLimits limits) {
    return RequestKinds.all().stream()
        .map(RequestKind::word)
        .flatMap(kind -> limits.of(kind).map(most -> most + " " + kind).stream())
        .collect(Collectors.joining(", "));
  }
}
