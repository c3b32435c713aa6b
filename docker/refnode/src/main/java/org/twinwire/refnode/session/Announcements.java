package org.twinwire.refnode.session;

import org.twinwire.wire.eth.EthMessage;

/** Takes what a peer announces: NewBlock, NewBlockHashes, BlockRangeUpdate. Event loop only. */
@FunctionalInterface
public interface Announcements {

  void announced(Session by, EthMessage announcement);
}
