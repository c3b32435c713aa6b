package org.twinwire.refnode.control;

import java.util.List;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.contract.BadArgument;
import org.twinwire.refnode.chain.Block;
import org.twinwire.refnode.vocabulary.NotOffered;
import org.twinwire.wire.eth.BlockRange;
import org.twinwire.wire.eth.BlockRangeUpdate;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.NewBlock;
import org.twinwire.wire.eth.NewBlockHashes;
import org.twinwire.wire.eth.NewBlockHashes.Announced;

/** Messages nobody asked for, made of blocks of our chain. */
final class Announcement {

  private Announcement() {}

  static EthMessage of(String type, List<Block> blocks) {
    return switch (type) {
      case "new-block-hashes" ->
          new NewBlockHashes(blocks.stream().map(Announcement::announced).toList());
      case "new-block" -> newBlock(blocks);
      case "block-range-update" -> blockRangeUpdate(blocks);
      default ->
          throw new NotOffered(
              "announce type=" + type, "new-block, new-block-hashes, block-range-update");
    };
  }

  private static EthMessage blockRangeUpdate(List<Block> blocks) {
    if (blocks.size() != 2) {
      throw BadArgument.of(
          "blocks", blocks.size() + " numbers", "2 for a block-range-update: earliest and latest");
    }
    Block latest = blocks.getLast();
    return new BlockRangeUpdate(
        new BlockRange(
            UInt64.valueOf(blocks.getFirst().number()),
            UInt64.valueOf(latest.number()),
            latest.hash()));
  }

  private static EthMessage newBlock(List<Block> blocks) {
    if (blocks.size() != 1) {
      throw BadArgument.of("blocks", blocks.size() + " numbers", "1 for a new-block");
    }
    Block block = blocks.getFirst();
    return new NewBlock(block.encoded(), block.totalDifficulty());
  }

  private static Announced announced(Block block) {
    return new Announced(block.hash(), UInt64.valueOf(block.number()));
  }
}
