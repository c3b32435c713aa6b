package org.twinwire.wire.libp2p;

import io.netty.channel.ChannelHandler;
import java.util.Optional;
import org.twinwire.multiformats.PeerId;
import org.twinwire.wire.plaintext.Exchange;
import org.twinwire.wire.plaintext.PlaintextHandler;

/**
 * Plaintext: the peer says who it is and proves nothing. See the <a
 * href="https://github.com/libp2p/specs/blob/master/plaintext/README.md#exchange">specification</a>.
 */
final class PlaintextSecurity implements Security {

  private final Identity self;
  private final Expectation expectation;

  PlaintextSecurity(Identity self, Optional<PeerId> expected) {
    this.self = self;
    this.expectation = new Expectation(expected);
  }

  @Override
  public ChannelHandler handler(boolean eager) {
    var ours = new Exchange(self.peerId().multihash(), self.publicKey().encode());
    return new PlaintextHandler(ours, this::theirs, eager);
  }

  @Override
  public PeerId remote() {
    return expectation.met();
  }

  /** "Each side will validate that the given peer id is consistent with the given public key." */
  private void theirs(Exchange exchange) {
    PeerId derived = IdentityKey.parse(exchange.publicKey()).peerId();
    if (!derived.multihash().equals(exchange.id())) {
      throw new Libp2pException(
          "exchange id: %s (expected: %s, from its key)"
              .formatted(exchange.id().toEllipsisHexString(), derived));
    }
    expectation.meet(derived);
  }
}
