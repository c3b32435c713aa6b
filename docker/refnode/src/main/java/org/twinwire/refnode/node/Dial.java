package org.twinwire.refnode.node;

import java.time.Duration;
import java.util.List;
import org.twinwire.refnode.session.Opening;

/**
 * A connection to be made.
 *
 * @param ethVersions to offer
 * @param timeout for everything up to both Status messages
 */
public record Dial(
    OfferedStack stack,
    PeerAddress address,
    List<Integer> ethVersions,
    Opening opening,
    Duration timeout) {
  public Dial {
    ethVersions = List.copyOf(ethVersions);
  }
}
