package org.twinwire.core.finding;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.ledger.PacketEntry;
import org.twinwire.core.ledger.PacketLedger;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.PacketKind;

/**
 * What a rule may look at of a step that discovered something else than it expects: one packet of
 * the step, and all packets of the case.
 *
 * @param entry the packet it is about
 * @param missing whether something did not come that the step expects, as opposed to something that
 *     came and should not have
 */
public record PacketEvidence(PacketEntry entry, PacketLedger ledger, boolean missing) {

  /** Packets expire by whole seconds. */
  private static final long SECOND_MILLIS = 1_000;

  /** Returns whether another packet of its kind was delivered to the same place after it. */
  public boolean cameAgain() {
    return ledger.entries().stream()
        .filter(other -> other.index() > entry.index() && other.sender() == entry.sender())
        .filter(other -> other.packet().kind().equals(entry.packet().kind()))
        .filter(other -> other.sent().remote().equals(entry.sent().remote()))
        .anyMatch(other -> other.delivered().isPresent());
  }

  /** Returns its delivery, if its time was over by then. */
  public Optional<Event.PacketDelivered> deliveredExpired() {
    return entry.delivered().filter(this::isExpired);
  }

  private boolean isExpired(Event.PacketDelivered delivered) {
    return ledger
        .unixMillisAt(delivered)
        .filter(now -> delivered.packet().isExpiredAt(now - SECOND_MILLIS))
        .isPresent();
  }

  /** Returns the first packet of a kind that the receiver sent back after the delivery. */
  public Optional<Event.PacketSent> answer(Event.PacketDelivered delivered, PacketKind kind) {
    return ledger.entries().stream()
        .map(PacketEntry::sent)
        .filter(sent -> sent.node().equals(delivered.node()) && sent.packet().is(kind))
        .filter(sent -> sent.endpoint().equals(delivered.endpoint()))
        .filter(sent -> sent.remote().equals(delivered.remote()))
        .filter(sent -> sent.seq() > delivered.seq())
        .findFirst();
  }

  /**
   * Returns whether the sender had proved its address before an answer: it had sent a pong to where
   * the packet went, or the receiver had taken one from where it came.
   */
  public boolean isProvedBefore(Event.PacketSent answer) {
    return pongs().anyMatch(pong -> isSent(pong, answer) || isTaken(pong, answer));
  }

  private Stream<PacketEntry> pongs() {
    return ledger.entries().stream()
        .filter(each -> each.sender() == entry.sender() && each.packet().is(PacketKind.PONG));
  }

  private boolean isSent(PacketEntry pong, Event.PacketSent answer) {
    return pong.sent().remote().equals(entry.sent().remote())
        && pong.sent().nanos() <= answer.nanos();
  }

  private static boolean isTaken(PacketEntry pong, Event.PacketSent answer) {
    return pong.delivered()
        .filter(delivered -> delivered.endpoint().equals(answer.endpoint()))
        .filter(delivered -> delivered.remote().equals(answer.remote()))
        .filter(delivered -> delivered.seq() < answer.seq())
        .isPresent();
  }
}
