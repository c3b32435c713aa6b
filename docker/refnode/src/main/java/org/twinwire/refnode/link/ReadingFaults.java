package org.twinwire.refnode.link;

import java.util.Optional;
import org.twinwire.refnode.fault.Corruption;
import org.twinwire.refnode.fault.Countdown;
import org.twinwire.refnode.fault.Fault;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.Message;

/** What goes wrong while one connection's messages are read. Counts over all its streams. */
final class ReadingFaults {

  private final Fault fault;
  private final Countdown corrupted;
  private final Countdown stolen;
  private final Countdown overread;
  private final Optional<StreamLimiter> limiter;

  ReadingFaults(Fault fault) {
    this.fault = fault;
    this.corrupted = new Countdown(fault instanceof Fault.CorruptByte corrupt ? corrupt.at() : 0);
    this.stolen = new Countdown(fault instanceof Fault.SecondListener second ? second.at() : 0);
    this.overread = new Countdown(fault instanceof Fault.LoseOverread lose ? lose.at() : 0);
    this.limiter =
        fault instanceof Fault.StreamLimiter some
            ? Optional.of(new StreamLimiter(some.perSecond()))
            : Optional.empty();
  }

  /** The message as it is after its integrity was checked. */
  Delivery checked(Delivery piece) {
    if (!(fault instanceof Fault.CorruptByte) || isStatus(piece)) {
      return piece;
    }
    Optional<Message> changed = piece.message().flatMap(Corruption::of);
    return changed.isPresent() && corrupted.hit() ? Delivery.of(changed.get()) : piece;
  }

  /** Whether somebody else than the application takes it. */
  boolean steals(Delivery piece) {
    return !isStatus(piece) && stolen.hit();
  }

  /** Whether a message that comes before the listener is read all the same. */
  boolean exempts(Delivery piece) {
    return fault instanceof Fault.Early && isStatus(piece);
  }

  /** Whether what follows this negotiation in the same data is lost. */
  boolean losesOverread() {
    return overread.hit();
  }

  /** Whether a new stream is never answered. */
  boolean silences() {
    return limiter.isPresent() && !limiter.get().admits(System.nanoTime());
  }

  private static boolean isStatus(Delivery piece) {
    return piece.note().code() == EthCode.STATUS.number();
  }
}
