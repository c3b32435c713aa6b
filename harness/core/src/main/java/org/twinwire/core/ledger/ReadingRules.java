package org.twinwire.core.ledger;

import static org.twinwire.core.ledger.FindingType.LOST;
import static org.twinwire.core.ledger.FindingType.TIMED_OUT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;

/** What readers did wrong: one that never resumed, one that took what was another's. */
final class ReadingRules {

  /** Bytes waiting for the socket that are called back-pressure (Netty, high-water mark). */
  static final long PRESSURE_BYTES = 64 * 1024;

  /** What was written this long before a pause had time to be read. */
  private static final long READING_NANOS = 20_000_000;

  static final List<Rule> TABLE =
      List.of(
          Rule.of("paused-after-back-pressure", ReadingRules::pausedForGood, LOST),
          Rule.of("stolen-by-second-listener", ReadingRules::stolen, LOST, TIMED_OUT));

  private ReadingRules() {}

  /**
   * Needs: the receiver read nothing more from a time on at which its own bytes had to wait for the
   * socket; these were written later, and the message was not read even then.
   */
  private static Optional<Diagnosis> pausedForGood(Scene scene) {
    End reader = scene.to();
    return Optional.of(scene)
        .filter(s -> reader.reportsReads() && s.read().isEmpty())
        .filter(s -> s.message().sent().to() > reader.readBytes())
        .flatMap(s -> relief(reader, s.from()))
        .map(
            relief ->
                new Diagnosis(
                    List.of(
                        "the %s read up to byte %d and then wrote up to byte %d, at %s, what had waited for the socket"
                            .formatted(
                                reader.role().word(),
                                reader.readBytes(),
                                relief.to(),
                                scene.words().at(relief.nanos()))),
                    "%s was never read: the %s stopped reading while its own bytes could not be written, and did not go on when they were, at %s."
                        .formatted(
                            Words.subject(scene.message()),
                            reader.role().word(),
                            scene.words().at(relief.nanos()))));
  }

  /** The write, after the last read, of the last byte that had waited for the socket. */
  private static Optional<Event.BytesWritten> relief(End reader, End peer) {
    long lastRead =
        reader.all(Event.BytesRead.class).mapToLong(Event.BytesRead::seq).max().orElse(0);
    return reader
        .all(Event.BytesWritten.class)
        .filter(write -> write.seq() > lastRead && waited(reader, peer, write))
        .reduce((first, second) -> second)
        .filter(write -> nothingLeft(reader));
  }

  private static boolean waited(End reader, End peer, Event.BytesWritten write) {
    return reader
        .all(Event.MessageSent.class)
        .filter(sent -> sent.to() > write.from() && sent.from() < write.to())
        .filter(sent -> sent.to() - writtenBefore(reader, sent) >= PRESSURE_BYTES)
        .anyMatch(sent -> readAllBefore(reader, peer, sent.nanos()));
  }

  private static long writtenBefore(End end, Event event) {
    return end.all(Event.BytesWritten.class)
        .filter(write -> write.seq() < event.seq())
        .mapToLong(Event.BytesWritten::to)
        .max()
        .orElse(0);
  }

  /** Whether it read until then: a reader that had stopped before did not stop for this. */
  private static boolean readAllBefore(End reader, End peer, long nanos) {
    return peer.all(Event.BytesWritten.class)
        .filter(write -> write.nanos() < nanos - READING_NANOS)
        .allMatch(write -> write.to() <= reader.readBytes());
  }

  private static boolean nothingLeft(End reader) {
    return reader.all(Event.MessageSent.class).allMatch(sent -> sent.to() <= reader.writtenBytes());
  }

  /** Needs: a second listener had been attached to the stream when the message came. */
  private static Optional<Diagnosis> stolen(Scene scene) {
    return Stream.of(scene.to(), scene.from())
        .flatMap(end -> second(scene, end).stream())
        .findFirst()
        .map(
            second ->
                new Diagnosis(
                    List.of(
                        "the %s attached a second listener to stream %s at %s"
                            .formatted(
                                second.node(), second.stream(), scene.words().at(second.nanos()))),
                    "%s came to nothing: stream %s had a second listener at the %s since %s, which took what was meant for the first."
                        .formatted(
                            Facts.subject(scene),
                            second.stream(),
                            second.node(),
                            scene.words().at(second.nanos()))));
  }

  private static Optional<Event.ListenerAttached> second(Scene scene, End end) {
    return end.all(Event.ListenerAttached.class)
        .filter(event -> event.stream().equals(scene.stream()))
        .skip(1)
        .findFirst()
        .filter(event -> taken(scene, end).stream().allMatch(at -> event.nanos() <= at));
  }

  /** When the end got the message that is missed: the one it is about, or its answer. */
  private static Optional<Long> taken(Scene scene, End end) {
    Optional<Entry> message = end == scene.to() ? scene.entry() : answer(scene);
    return message.map(entry -> entry.passed().getOrDefault(Station.DELIVERED, Long.MAX_VALUE));
  }

  private static Optional<Entry> answer(Scene scene) {
    return scene.exchange().flatMap(Exchange::answer);
  }
}
