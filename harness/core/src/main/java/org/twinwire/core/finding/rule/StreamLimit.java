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
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.LimitKind;

/** A stream exceeded a limit. */
@AutoService(Rule.class)
public final class StreamLimit implements Rule {

  /** New streams within {@link #BURST_NANOS} that count as many (js-libp2p mplex: 5 a second). */
  private static final int MANY_STREAMS = 5;

  private static final long BURST_NANOS = 1_000_000_000;

  @Override
  public String id() {
    return "stream-limit";
  }

  @Override
  public Phase phase() {
    return Phase.STREAM_LIMIT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST, FindingType.TIMED_OUT, FindingType.DISCONNECTED);
  }

  @Override
  public String meaning() {
    return "a stream limit was reached, or the stream broke off and was one of many opened within a"
        + " second";
  }

  @Override
  public String needs() {
    return "a message that was never decoded, and a limit named after streams that was hit; or 5"
        + " streams opened within a second up to this one, which was reset or never"
        + " negotiated";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence)
        .when(
            e -> !e.passed(Station.DECODED) && !e.passed(Station.BUFFERED),
            "a message that was not decoded")
        .then(
            e ->
                Proof.of(limitHit(e), "a limit of streams that was hit")
                    .or(() -> Proof.of(burst(e), "a burst of streams with this one unusable")))
        .map(fact -> diagnosis(evidence, fact));
  }

  private static Diagnosis diagnosis(Evidence evidence, String fact) {
    return new Diagnosis(
        List.of(fact),
        "%s failed because its stream %s exceeded a limit: %s."
            .formatted(subject(evidence), evidence.stream(), fact));
  }

  private static String subject(Evidence evidence) {
    return evidence
        .entry()
        .map(EventText::subject)
        .or(() -> evidence.exchange().map(e -> "Request " + e.requestId()))
        .orElse("The session");
  }

  private static Optional<String> limitHit(Evidence evidence) {
    return evidence
        .limit(LimitKind.STREAM)
        .map(
            hit ->
                "the %s hit %s at %s: %s"
                    .formatted(
                        hit.node(), hit.limit(), evidence.words().at(hit.nanos()), hit.text()));
  }

  private static Optional<String> burst(Evidence evidence) {
    return opener(evidence)
        .filter(opened -> brokenOff(evidence))
        .filter(opened -> opensUpTo(evidence, opened) >= MANY_STREAMS)
        .map(
            opened ->
                "it was number %d of the streams opened within a second, at %s, and was never usable"
                    .formatted(opensUpTo(evidence, opened), evidence.words().at(opened.nanos())));
  }

  /** The opening of the stream, at the end that opened it. */
  private static Optional<Event.StreamOpened> opener(Evidence evidence) {
    return Stream.of(evidence.from(), evidence.to())
        .flatMap(end -> end.opened(evidence.stream()).stream())
        .filter(event -> event.by() == By.LOCAL)
        .findFirst();
  }

  private static long opensUpTo(Evidence evidence, Event.StreamOpened opened) {
    boolean bySender = opened.node().equals(evidence.sender().word());
    Endpoint end = bySender ? evidence.from() : evidence.to();
    return end.all(Event.StreamOpened.class)
        .filter(event -> event.by() == By.LOCAL && event.seq() <= opened.seq())
        .filter(event -> opened.nanos() - event.nanos() <= BURST_NANOS)
        .count();
  }

  private static boolean brokenOff(Evidence evidence) {
    return evidence.to().negotiated(evidence.stream()).isEmpty()
        || evidence.to().reset(evidence.stream(), By.LOCAL).isPresent();
  }
}
