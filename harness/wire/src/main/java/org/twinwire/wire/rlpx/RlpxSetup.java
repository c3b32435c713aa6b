package org.twinwire.wire.rlpx;

import java.util.List;
import org.twinwire.wire.rlpx.handshake.PacketSealer;
import org.twinwire.wire.rlpx.p2p.Capability;

/**
 * What one end of RLPx can be told to do in its own way.
 *
 * @param sealer makes this side's packet of the handshake
 * @param patienceSeconds until the handshake, Hellos included, has to be over
 * @param hopes what the peer is taken to offer where eth messages follow our Hello before the
 *     peer's has come; empty where they wait for it
 */
public record RlpxSetup(PacketSealer sealer, int patienceSeconds, List<Capability> hopes) {

  /** The protocol as it is. */
  public static final RlpxSetup PROPER =
      new RlpxSetup(PacketSealer.EIP_8, Deadline.SECONDS, List.of());

  public RlpxSetup {
    hopes = List.copyOf(hopes);
  }
}
