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
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.IgnoredAnswer;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;

/** A black box did nothing with an answer, as told by {@link IgnoredAnswer}. */
@AutoService(Rule.class)
public final class AnswerIgnored implements Rule {

  @Override
  public String id() {
    return "answer-ignored";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LATE);
  }

  @Override
  public String meaning() {
    return "an answer reached a black box, which asked the same question again a second or more later, got the same answer, and only then went on";
  }

  @Override
  public String needs() {
    return "a black box that an answer reached, that asked the same again a second or more later, got the same, and went on only then";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence)
        .when(e -> !e.to().observed(), "a black box as the receiver")
        .when(e -> e.others().size() == 2, "the same question again, and one that went on")
        .map(e -> diagnosis(e, e.others().getFirst(), e.others().getLast()));
  }

  private static Diagnosis diagnosis(Evidence evidence, Entry again, Entry next) {
    long reachedNanos = evidence.message().passed().get(evidence.message().lastStation());
    String to = evidence.to().role().word();
    return new Diagnosis(
        Stream.concat(
                Stream.of(
                    "request %s asks the same: question %s"
                        .formatted(
                            id(again), EventText.digest(again.message().question().orElse("?"))),
                    "what the %s asked next was request %s at %s; in between it asked nothing that brought anything"
                        .formatted(to, id(next), evidence.words().at(next.sent().nanos()))),
                together(evidence).stream())
            .toList(),
        "%s was %s at %s, and the %s did nothing with it: it asked the same again %s that, as request %s, and went on only then."
            .formatted(
                EventText.subject(evidence.message()),
                evidence.passed(Station.TAPPED) ? "forwarded" : "written",
                evidence.words().at(reachedNanos),
                to,
                EventText.apart(again.sent().nanos(), reachedNanos),
                id(again)));
  }

  private static String id(Entry request) {
    return request.message().requestId().orElse("?");
  }

  /** That other answers came in the same segment: what a client most often loses. */
  private static Optional<String> together(Evidence evidence) {
    return evidence
        .connection()
        .forwarded(evidence.to().role())
        .completed(evidence.message().sent().bytes())
        .map(
            segment ->
                evidence
                    .from()
                    .all(Event.MessageSent.class)
                    .filter(sent -> sent.bytes().endsIn(segment.bytes()))
                    .flatMap(sent -> sent.message().requestId().stream())
                    .toList())
        .filter(ids -> ids.size() > 1)
        .map(ids -> String.join(", ", ids))
        .map("the answers to requests %s were forwarded in one segment"::formatted);
  }
}
