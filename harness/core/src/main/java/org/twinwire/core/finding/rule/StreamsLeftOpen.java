package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Facts;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.OpenStreams;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/** A node answered on stream after stream and ended none of them. */
@AutoService(Rule.class)
public final class StreamsLeftOpen implements Rule {

  @Override
  public boolean covers(FindingType type) {
    return type == FindingType.LEFT_OPEN;
  }

  @Override
  public String id() {
    return "streams-left-open";
  }

  @Override
  public Phase phase() {
    return Phase.LEFTOVERS;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(
        FindingType.LEFT_OPEN, FindingType.LOST, FindingType.TIMED_OUT, FindingType.DISCONNECTED);
  }

  @Override
  public String meaning() {
    return "a node answered on at least 8 streams, or on all of 3 or more, knew that its peer had ended its side of them, and never ended its own; also where this led to a stream limit";
  }

  @Override
  public String needs() {
    return "of a connection, streams with a delivered answer whose asker ended its side and whose answerer saw that and did not end its own; of a message or a session, 8 of them when a limit of streams was met";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return evidence.type() == FindingType.LEFT_OPEN
        ? Proof.of(ofConnection(evidence).diagnosis(evidence, MetLimit.of(evidence)))
        : Proof.of(MetLimit.of(evidence), "a limit of streams that a node named")
            .then(limit -> atLimit(evidence, limit));
  }

  /** The streams that a node has left open. */
  private record Streams(Role answerer, List<String> names) {

    private Diagnosis diagnosis(Evidence evidence, Optional<MetLimit> met) {
      String limit = met.map(each -> "; a limit of streams was met: " + each.text()).orElse("");
      return new Diagnosis(ends(evidence), "The %s%s.".formatted(text(), limit));
    }

    private Diagnosis diagnosis(Evidence evidence, MetLimit limit) {
      return new Diagnosis(
          Stream.concat(Stream.of(limit.text()), ends(evidence).stream()).toList(),
          "%s met a limit of streams: the %s.".formatted(Facts.subject(evidence), text()));
    }

    private String text() {
      return "%s left %d streams open, %s to %s: it answered on each of them, saw the %s end its side, and never ended its own"
          .formatted(
              answerer.word(),
              names.size(),
              names.getFirst(),
              names.getLast(),
              answerer.other().word());
    }

    private List<String> ends(Evidence evidence) {
      String stream = names.getFirst();
      return Stream.of(answerer.other(), answerer)
          .flatMap(role -> end(evidence.connection().end(role), role, stream).stream())
          .map(
              end ->
                  "the %s told at %s that the %s had ended its side of stream %s"
                      .formatted(
                          end.node(),
                          evidence.words().at(end.nanos()),
                          answerer.other().word(),
                          stream))
          .toList();
    }

    private Optional<Event.StreamClosed> end(Endpoint at, Role role, String stream) {
      return at.closed(stream, role == answerer ? By.REMOTE : By.LOCAL);
    }
  }

  private static Streams ofConnection(Evidence evidence) {
    return new Streams(
        evidence.sender(),
        Stream.concat(evidence.entry().stream(), evidence.others().stream())
            .map(Entry::stream)
            .toList());
  }

  private static Proof<Diagnosis> atLimit(Evidence evidence, MetLimit limit) {
    Optional<Streams> many =
        Stream.of(Role.values())
            .map(role -> by(evidence, role, limit.nanos()))
            .filter(open -> open.names().size() >= OpenStreams.MANY)
            .findFirst();
    return Proof.of(many, "a node that had left 8 streams open by then")
        .map(open -> open.diagnosis(evidence, limit));
  }

  private static Streams by(Evidence evidence, Role answerer, long untilNanos) {
    OpenStreams open = new OpenStreams(evidence.connection(), answerer, untilNanos);
    return new Streams(
        answerer, open.lastAnswers().stream().map(Event.MessageDelivered::stream).toList());
  }
}
