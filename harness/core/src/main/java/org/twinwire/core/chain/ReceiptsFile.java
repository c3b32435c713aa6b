package org.twinwire.core.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPException;

/**
 * Reads and writes {@code receipts.rlp}: one list for each block from number 1 on, of its receipts
 * as in a Receipts message of eth/68, where a receipt with a type is a string (EIP-2718).
 */
final class ReceiptsFile {

  private ReceiptsFile() {}

  /** Returns the content of the file; empty if the receipts of any block are not known. */
  static Optional<Bytes> write(List<Block> blocks) {
    return blocks.stream().allMatch(block -> block.receipts().isPresent())
        ? Optional.of(Bytes.concatenate(blocks.stream().map(ReceiptsFile::written).toList()))
        : Optional.empty();
  }

  private static Bytes written(Block block) {
    return Rlp.list(block.receipts().orElseThrow().stream().map(ReceiptsFile::item).toList());
  }

  /**
   * Returns the blocks with their receipts.
   *
   * @throws BrokenChainException naming the first block whose receipts do not match its header
   */
  static List<Block> read(List<Block> blocks, Bytes encoded) {
    List<Bytes> lists = lists(encoded);
    if (lists.size() != blocks.size()) {
      throw new BrokenChainException(
          "blocks: got %d (expected: %d)".formatted(lists.size(), blocks.size()));
    }
    List<Block> known = new ArrayList<>();
    for (Block block : blocks) {
      known.add(verified(block, lists.get(known.size())));
    }
    return known;
  }

  private static Block verified(Block block, Bytes list) {
    List<Bytes> receipts = receipts(block, list);
    Bytes root = TrieRoot.ofList(receipts);
    if (!root.equals(block.receiptsRoot())) {
      throw new BrokenChainException(
          "block %d: receipts root: got %s (expected: %s)"
              .formatted(block.number(), root, block.receiptsRoot()));
    }
    return block.with(receipts);
  }

  private static List<Bytes> receipts(Block block, Bytes list) {
    try {
      return Rlp.items(list).stream()
          .map(item -> RLP.isList(item) ? item : RLP.decodeValue(item))
          .toList();
    } catch (RLPException broken) {
      throw new BrokenChainException(
          "block %d: receipts: got %s (expected: a list)"
              .formatted(block.number(), broken.getMessage()));
    }
  }

  private static List<Bytes> lists(Bytes encoded) {
    try {
      return Rlp.sequence(encoded);
    } catch (RLPException broken) {
      throw new BrokenChainException("got %s (expected: RLP)".formatted(broken.getMessage()));
    }
  }

  /** Returns a receipt as it is written: a list as it is, one with a type as a string. */
  private static Bytes item(Bytes receipt) {
    return RLP.isList(receipt) ? receipt : RLP.encodeValue(receipt);
  }
}
