package org.twinwire.refnode.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.refnode.rlp.RlpItem;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a chain: {@code genesis.json}, {@code chain.rlp}, which holds blocks from number 1 as
 * {@code [header, transactions, ommers]} one behind the other, and, if they are there, {@code
 * receipts.rlp} with a list of receipts for each of these blocks, and {@code pool.rlp} with
 * transactions that wait for the next one. Links, numbers and receipts are checked, so that a wrong
 * file is refused at the start and not found by a peer.
 */
public final class ChainFolder {

  private static final long CHAIN_BYTES_MAX = 1L << 30;

  private ChainFolder() {}

  public static Chain read(Path folder) throws IOException {
    Genesis genesis =
        new Genesis(
            JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("genesis.json"))));
    List<Block> blocks = new ArrayList<>();
    blocks.add(genesis.block());
    for (RlpItem item : RlpItem.sequence(contentOf(folder.resolve("chain.rlp")))) {
      blocks.add(after(blocks.getLast(), item));
    }
    Path receipts = folder.resolve("receipts.rlp");
    return new Chain(
        Files.exists(receipts) ? withReceipts(blocks, contentOf(receipts)) : blocks,
        pool(folder.resolve("pool.rlp")),
        genesis.chainId(),
        genesis.forks());
  }

  private static Pool pool(Path file) throws IOException {
    List<RlpItem> waiting =
        Files.exists(file) ? RlpItem.sequence(contentOf(file)) : List.<RlpItem>of();
    return new Pool(waiting.stream().map(RlpItem::encoded).toList());
  }

  private static List<Block> withReceipts(List<Block> blocks, Bytes content) {
    List<RlpItem> lists = RlpItem.sequence(content);
    if (lists.size() != blocks.size() - 1) {
      throw new IllegalArgumentException(
          "receipts.rlp: got receipts of %d blocks (expected: %d)"
              .formatted(lists.size(), blocks.size() - 1));
    }
    List<Block> known = new ArrayList<>(blocks.subList(0, 1));
    for (RlpItem list : lists) {
      known.add(blocks.get(known.size()).with(list.encoded()));
    }
    return known;
  }

  private static Bytes contentOf(Path file) throws IOException {
    if (Files.size(file) > CHAIN_BYTES_MAX) {
      throw new IOException(
          "%s: got %d bytes (expected: at most %d)"
              .formatted(file, Files.size(file), CHAIN_BYTES_MAX));
    }
    return Bytes.wrap(Files.readAllBytes(file));
  }

  private static Block after(Block parent, RlpItem item) {
    List<RlpItem> parts = item.items();
    Bytes header = parts.getFirst().encoded();
    Header fields = Header.parse(header);
    checkLink(parent, fields);
    return new Block(
        fields,
        header,
        body(parts),
        parent.totalDifficulty().add(fields.difficulty()),
        Optional.empty());
  }

  private static Bytes body(List<RlpItem> parts) {
    return RLP.encodeList(
        writer -> parts.stream().skip(1).forEach(part -> writer.writeRLP(part.encoded())));
  }

  private static void checkLink(Block parent, Header fields) {
    if (fields.number() != parent.number() + 1) {
      throw new IllegalArgumentException(
          "chain.rlp: block number: got %d (expected: %d)"
              .formatted(fields.number(), parent.number() + 1));
    }
    if (!fields.parentHash().equals(parent.hash())) {
      throw new IllegalArgumentException(
          "chain.rlp: parent of block %d: got %s (expected: %s)"
              .formatted(fields.number(), fields.parentHash(), parent.hash()));
    }
  }
}
