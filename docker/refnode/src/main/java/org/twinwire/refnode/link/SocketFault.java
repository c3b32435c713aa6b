package org.twinwire.refnode.link;

import io.netty.channel.ChannelHandler;
import java.util.Optional;
import org.twinwire.refnode.fault.Fault;

/**
 * The faults that act right at the socket, before any protocol. RLPx has one handshake: where a
 * fault is for a later negotiation, nothing is lost there.
 */
final class SocketFault {

  private SocketFault() {}

  /** What has to stand in front of the stack. */
  static Optional<ChannelHandler> of(Fault fault, String stack) {
    if (fault instanceof Fault.StopReading stop) {
      return Optional.of(new ReadStop(stop.bytes()));
    }
    if (fault instanceof Fault.PauseForGood pause) {
      return Optional.of(new ReadPause(pause.bytes()));
    }
    boolean overread = fault instanceof Fault.LoseOverread lose && lose.at() == 1;
    return overread && stack.equals(Connections.RLPX)
        ? Optional.of(new OverreadLoss())
        : Optional.empty();
  }
}
