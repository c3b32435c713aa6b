package org.twinwire.wire.libp2p;

import java.util.Optional;
import org.twinwire.multiformats.PeerId;

/** Whom the peer must be, if anyone in particular; remembers who it is. */
final class Expectation {

  private final Optional<PeerId> expected;
  private Optional<PeerId> met = Optional.empty();

  Expectation(Optional<PeerId> expected) {
    this.expected = expected;
  }

  void meet(PeerId peer) {
    expected
        .filter(id -> !id.equals(peer))
        .ifPresent(
            id -> {
              throw new Libp2pException("peer: %s (expected: %s)".formatted(peer, id));
            });
    met = Optional.of(peer);
  }

  /** Who it is; until it is met, who it has to be. */
  PeerId met() {
    return met.or(() -> expected)
        .orElseThrow(() -> new IllegalStateException("peer: not known yet"));
  }
}
