package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.FindingType.LOST;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.Event;

/** What a reader did wrong that never resumed. */
public final class ReadingRules {

  /** Bytes waiting for the socket that are called back-pressure (Netty, high-water mark). */
  static final long PRESSURE_BYTES = 64 * 1024;

  /** What was written this long before a pause had time to be read. */
  private static final long READING_NANOS = 20_000_000;

  public static final List<Rule> TABLE =
      List.of(Rule.of("paused-after-back-pressure", ReadingRules::pausedForGood, LOST));

  private ReadingRules() {}

  /**
   * Needs: the receiver read nothing more from a time on at which its own bytes had to wait for the
   * socket; these were written later, and the message was not read even then.
   */
  private static Optional<Diagnosis> pausedForGood(Evidence scene) {
    Endpoint reader = scene.to();
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
                            EventText.subject(scene.message()),
                            reader.role().word(),
                            scene.words().at(relief.nanos()))));
  }

  /** The write, after the last read, of the last byte that had waited for the socket. */
  private static Optional<Event.BytesWritten> relief(Endpoint reader, Endpoint peer) {
    long lastRead =
        reader.all(Event.BytesRead.class).mapToLong(Event.BytesRead::seq).max().orElse(0);
    return reader
        .all(Event.BytesWritten.class)
        .filter(write -> write.seq() > lastRead && waited(reader, peer, write))
        .reduce((first, second) -> second)
        .filter(write -> nothingLeft(reader));
  }

  private static boolean waited(Endpoint reader, Endpoint peer, Event.BytesWritten write) {
    return reader
        .all(Event.MessageSent.class)
        .filter(sent -> sent.to() > write.from() && sent.from() < write.to())
        .filter(sent -> sent.to() - writtenBefore(reader, sent) >= PRESSURE_BYTES)
        .anyMatch(sent -> readAllBefore(reader, peer, sent.nanos()));
  }

  private static long writtenBefore(Endpoint end, Event event) {
    return end.all(Event.BytesWritten.class)
        .filter(write -> write.seq() < event.seq())
        .mapToLong(Event.BytesWritten::to)
        .max()
        .orElse(0);
  }

  /** Whether it read until then: a reader that had stopped before did not stop for this. */
  private static boolean readAllBefore(Endpoint reader, Endpoint peer, long nanos) {
    return peer.all(Event.BytesWritten.class)
        .filter(write -> write.nanos() < nanos - READING_NANOS)
        .allMatch(write -> write.to() <= reader.readBytes());
  }

  private static boolean nothingLeft(Endpoint reader) {
    return reader.all(Event.MessageSent.class).allMatch(sent -> sent.to() <= reader.writtenBytes());
  }
}
