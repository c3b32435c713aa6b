package org.twinwire.refnode.link;

import org.twinwire.wire.rlpx.DisconnectReason;

/** A connection to a peer that carries eth. */
public interface Link {

  /** Where both Status messages go. */
  EthStream statusStream();

  /** Where the next batch of messages goes: a stream of its own, or the one for everything. */
  EthStream batchStream();

  /** Tells the peer why, as far as the stack can, then closes in peace. */
  void disconnect(DisconnectReason reason);
}
