package org.twinwire.wire.rlpx.p2p;

import java.util.Optional;

/**
 * User event: the peer sent Disconnect. The pipeline closes the channel after this event.
 *
 * @param reason empty if the message carried none or an unknown number
 * @param raw the number on the wire, {@link #NONE} if the message carried none
 */
public record PeerDisconnected(Optional<DisconnectReason> reason, int raw) {
  /** The message carried no reason. */
  public static final int NONE = -1;

  public static PeerDisconnected with(int raw) {
    return new PeerDisconnected(DisconnectReason.of(raw), raw);
  }
}
