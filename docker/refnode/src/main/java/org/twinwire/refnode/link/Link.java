package org.twinwire.refnode.link;

import org.twinwire.refnode.adversary.RawMove;
import org.twinwire.wire.rlpx.p2p.DisconnectReason;

/** A connection to a peer that carries eth. */
public interface Link {

  /** Where both Status messages go. */
  EthStream statusStream();

  /** Where the next batch of messages goes: a stream of its own, or the one for everything. */
  EthStream batchStream();

  /** Whether this stack has a place for the move. */
  boolean offers(RawMove move);

  /** Writes and flushes what a script wants. */
  void raw(RawMove move);

  /** Whether this stack has pings: p2p over RLPx, or those of the muxer. */
  boolean hasPings();

  /** Writes and flushes a ping; {@link LinkListener#ponged} tells of its answer. */
  void ping();

  /** Hands to the application at once what it has not got around to reading. */
  void hurry();

  /** Ends the connection in peace and without a word. */
  void finish();

  /** Tells the peer why, as far as the stack can, then closes in peace. */
  void disconnect(DisconnectReason reason);
}
