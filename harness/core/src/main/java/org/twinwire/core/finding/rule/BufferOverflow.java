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
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.LimitKind;

/** A buffer was full. */
@AutoService(Rule.class)
public final class BufferOverflow implements Rule {

  /**
   * How soon after the last byte, or the last message it kept, the end must come; a tidying up
   * comes later. To find a large message in its bytes takes longer than this.
   */
  private static final long SOON_NANOS = 50_000_000;

  @Override
  public String id() {
    return "buffer-overflow";
  }

  @Override
  public Phase phase() {
    return Phase.BUFFER_LIMIT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST);
  }

  @Override
  public String meaning() {
    return "a buffer limit was reached, or the receiver broke the stream off while it was buffering"
        + " for a listener that was not attached";
  }

  @Override
  public String needs() {
    return "a limit named after a buffer that was hit on this stream or on the session; or an end"
        + " that the receiver made while bytes lay in the buffer of the stream, with no"
        + " listener, within 50 ms of the last byte or message";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.limit(LimitKind.BUFFER), "a limit of a buffer that was hit")
        .map(hit -> limitHit(evidence, hit))
        .or(() -> brokenOff(evidence));
  }

  private static Diagnosis limitHit(Evidence evidence, Event.LimitHit hit) {
    return new Diagnosis(
        List.of(
            "the %s hit %s at %s: %s"
                .formatted(hit.node(), hit.limit(), evidence.words().at(hit.nanos()), hit.text())),
        "%s was dropped because a buffer of the %s was full: %s."
            .formatted(EventText.subject(evidence.message()), hit.node(), hit.text()));
  }

  /** A node that does not name its limit breaks off as it buffers. */
  private static Proof<Diagnosis> brokenOff(Evidence evidence) {
    return Proof.of(end(evidence), "an end that the receiver made")
        .when(end -> !evidence.listenedAt(end), "a stream without listener")
        .when(end -> buffered(evidence, end) > 0, "bytes in the buffer of the stream")
        .when(end -> isSoon(evidence, end), "an end right behind the last byte or message")
        .map(end -> brokenOff(evidence, end));
  }

  private static Diagnosis brokenOff(Evidence evidence, Event end) {
    String when = evidence.words().at(end.nanos());
    long bytes = buffered(evidence, end);
    return new Diagnosis(
        List.of(
            "%d bytes lay in the buffer of stream %s when the %s broke it off at %s, with no listener"
                .formatted(bytes, evidence.stream(), end.node(), when)),
        "%s was thrown away with the buffer of stream %s, which the %s broke off at %s with %d bytes in it."
            .formatted(
                EventText.subject(evidence.message()), evidence.stream(), end.node(), when, bytes));
  }

  private static Optional<Event> end(Evidence evidence) {
    Optional<Event> reset = evidence.to().reset(evidence.stream(), By.LOCAL).map(e -> e);
    return reset.or(() -> evidence.to().closed(By.LOCAL));
  }

  private static long buffered(Evidence evidence, Event end) {
    return evidence
        .to()
        .all(Event.MessageBuffered.class)
        .filter(event -> event.stream().equals(evidence.stream()) && event.seq() < end.seq())
        .mapToLong(event -> event.message().size())
        .sum();
  }

  private static boolean isSoon(Evidence evidence, Event end) {
    return Stream.concat(
            evidence.to().all(Event.BytesRead.class),
            evidence.to().all(Event.MessageBuffered.class))
        .filter(event -> event.seq() < end.seq())
        .anyMatch(event -> end.nanos() - event.nanos() <= SOON_NANOS);
  }
}
