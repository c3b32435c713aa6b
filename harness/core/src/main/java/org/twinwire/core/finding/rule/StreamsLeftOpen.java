package org.twinwire.core.finding.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Facts;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.OpenStreams;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/** The cause of a node that answers on stream after stream and ends none of them. */
public record StreamsLeftOpen(Role answerer, List<String> streams) {

  public static final String CAUSE = "streams-left-open";

  /**
   * Needs: of a connection, streams with an answer that was delivered, whose asker ended its side
   * and whose answerer saw that and did not end its own; of a message or a session, many of them
   * when a limit of streams was hit.
   */
  static Optional<Diagnosis> told(Evidence scene) {
    return scene.type() == FindingType.LEFT_OPEN
        ? Optional.of(ofScene(scene).diagnosis(scene, StreamLimit.of(scene)))
        : StreamLimit.of(scene).flatMap(limit -> atLimit(scene, limit));
  }

  private static StreamsLeftOpen ofScene(Evidence scene) {
    List<String> streams =
        Stream.concat(scene.entry().stream(), scene.others().stream()).map(Entry::stream).toList();
    return new StreamsLeftOpen(scene.sender(), streams);
  }

  private static Optional<Diagnosis> atLimit(Evidence scene, StreamLimit limit) {
    return Stream.of(Role.values())
        .map(role -> by(scene, role, limit.nanos()))
        .filter(open -> open.streams().size() >= OpenStreams.MANY)
        .findFirst()
        .map(open -> open.diagnosis(scene, limit));
  }

  private static StreamsLeftOpen by(Evidence scene, Role answerer, long untilNanos) {
    OpenStreams open = new OpenStreams(scene.connection(), answerer, untilNanos);
    return new StreamsLeftOpen(
        answerer, open.lastAnswers().stream().map(Event.MessageDelivered::stream).toList());
  }

  private Diagnosis diagnosis(Evidence scene, Optional<StreamLimit> met) {
    return new Diagnosis(
        evidence(scene),
        "The %s%s."
            .formatted(
                text(),
                met.map(limit -> "; a limit of streams was met: " + limit.text()).orElse("")));
  }

  private Diagnosis diagnosis(Evidence scene, StreamLimit limit) {
    return new Diagnosis(
        Stream.concat(Stream.of(limit.text()), evidence(scene).stream()).toList(),
        "%s met a limit of streams: the %s.".formatted(Facts.subject(scene), text()));
  }

  private String text() {
    return "%s left %d streams open, %s to %s: it answered on each of them, saw the %s end its side, and never ended its own"
        .formatted(
            answerer.word(),
            streams.size(),
            streams.getFirst(),
            streams.getLast(),
            answerer.other().word());
  }

  private List<String> evidence(Evidence scene) {
    String stream = streams.getFirst();
    return Stream.of(answerer.other(), answerer)
        .flatMap(
            role ->
                scene
                    .connection()
                    .end(role)
                    .closed(stream, role == answerer ? By.REMOTE : By.LOCAL)
                    .stream())
        .map(
            end ->
                "the %s told at %s that the %s had ended its side of stream %s"
                    .formatted(
                        end.node(), scene.words().at(end.nanos()), answerer.other().word(), stream))
        .toList();
  }
}
