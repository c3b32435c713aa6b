package org.twinwire.refnode.growth;

import java.util.List;
import java.util.function.Supplier;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.chain.Block;
import org.twinwire.refnode.session.Session;
import org.twinwire.wire.eth.BlockRange;
import org.twinwire.wire.eth.BlockRangeUpdate;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.NewBlock;
import org.twinwire.wire.eth.NewBlockHashes;
import org.twinwire.wire.eth.NewBlockHashes.Announced;

/** Tells the peers of a new head, each once, and none that is known to have it. */
final class Announcer {

  private final Supplier<List<Session>> peers;

  /**
   * @param peers the sessions that stand
   */
  Announcer(Supplier<List<Session>> peers) {
    this.peers = peers;
  }

  void announce(Block head, Announcing how) {
    List<Session> all = peers.get();
    long whole =
        switch (how) {
          case AUTO -> Math.max(1, (long) Math.sqrt(all.size()));
          case BLOCKS -> all.size();
          case HASHES, NONE -> 0;
        };
    if (how == Announcing.NONE) {
      return;
    }
    for (Session peer : all.stream().filter(each -> !each.peerHas(head.hash())).toList()) {
      boolean ranges = peer.ethVersion() >= BlockRange.FIRST_VERSION;
      peer.peerGot(head.hash());
      peer.announceBlock(ranges ? range(head) : block(head, whole-- > 0));
    }
  }

  private static EthMessage block(Block head, boolean whole) {
    return whole
        ? new NewBlock(head.encoded(), head.totalDifficulty())
        : new NewBlockHashes(List.of(new Announced(head.hash(), UInt64.valueOf(head.number()))));
  }

  private static EthMessage range(Block head) {
    return new BlockRangeUpdate(
        new BlockRange(UInt64.ZERO, UInt64.valueOf(head.number()), head.hash()));
  }
}
