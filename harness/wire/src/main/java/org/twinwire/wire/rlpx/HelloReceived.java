package org.twinwire.wire.rlpx;

import java.util.List;
import org.twinwire.wire.rlpx.p2p.Capability;
import org.twinwire.wire.rlpx.p2p.Hello;

/**
 * User event: the peer's Hello came. Nothing in it has been checked yet; {@link RlpxReady} follows
 * if it is good and eth is shared.
 */
public record HelloReceived(Hello remote) {

  /** The versions of eth that it offers, in its order. */
  public List<Integer> ethVersions() {
    return remote.capabilities().stream()
        .filter(capability -> capability.name().equals(Capability.ETH))
        .map(Capability::version)
        .toList();
  }
}
