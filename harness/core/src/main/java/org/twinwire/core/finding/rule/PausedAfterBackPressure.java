package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.Event;

/** A reader paused while its own bytes waited, and never went on. */
@AutoService(Rule.class)
public final class PausedAfterBackPressure implements Rule {

  /** Bytes waiting for the socket that are called back-pressure (Netty, high-water mark). */
  private static final long PRESSURE_BYTES = 64 * 1024;

  /** What was written this long before a pause had time to be read. */
  private static final long READING_NANOS = 20_000_000;

  @Override
  public String id() {
    return "paused-after-back-pressure";
  }

  @Override
  public Phase phase() {
    return Phase.STOPPED;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST);
  }

  @Override
  public String meaning() {
    return "the receiver stopped reading while its own bytes were waiting for the socket, and never resumed";
  }

  @Override
  public String needs() {
    return "a receiver that read nothing more from a time on at which 64 KiB of its own had to wait for the socket, wrote all of them later, and did not read the message even then";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    Endpoint reader = evidence.to();
    return Proof.of(evidence)
        .when(e -> reader.reportsReads(), "a receiver that reports its reads")
        .when(Evidence::isNotRead, "a message that was not read")
        .find(e -> relief(reader, e.from()), "a write of what had waited, after the last read")
        .map(relief -> diagnosis(evidence, relief));
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.BytesWritten relief) {
    String reader = evidence.to().role().word();
    String when = evidence.words().at(relief.nanos());
    return new Diagnosis(
        List.of(
            "the %s read up to byte %d and then wrote up to byte %d, at %s, what had waited for the socket"
                .formatted(
                    reader, evidence.to().read().end(relief.bytes()).to(), relief.to(), when)),
        "%s was never read: the %s stopped reading while its own bytes could not be written, and did not go on when they were, at %s."
            .formatted(EventText.subject(evidence.message()), reader, when));
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
        .filter(sent -> sent.bytes().overlaps(write.bytes()))
        .filter(sent -> sent.to() - writtenBefore(reader, sent) >= PRESSURE_BYTES)
        .anyMatch(sent -> readAllBefore(reader, peer, sent.nanos()));
  }

  private static long writtenBefore(Endpoint end, Event.MessageSent event) {
    return end.all(Event.BytesWritten.class)
        .filter(write -> write.seq() < event.seq())
        .filter(write -> write.bytes().isOnSameCarrier(event.bytes()))
        .mapToLong(Event.BytesWritten::to)
        .max()
        .orElse(0);
  }

  /** Whether it read until then: a reader that had stopped before did not stop for this. */
  private static boolean readAllBefore(Endpoint reader, Endpoint peer, long nanos) {
    return peer.all(Event.BytesWritten.class)
        .filter(write -> write.nanos() < nanos - READING_NANOS)
        .allMatch(write -> reader.read().includes(write.bytes()));
  }

  private static boolean nothingLeft(Endpoint reader) {
    return reader
        .all(Event.MessageSent.class)
        .allMatch(sent -> reader.written().includes(sent.bytes()));
  }
}
