package org.twinwire.refnode.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.refnode.rlp.RlpItem;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a chain: {@code genesis.json}, {@code chain.rlp}, which holds blocks from number 1 as
 * {@code [header, transactions, ommers]} one behind the other, and, if they are there, {@code
 * receipts.rlp} with a list of receipts for each of these blocks, and {@code pool.rlp} with
 * transactions that wait for the next one. What can be mined behind the head is in {@code next.rlp}
 * and {@code branch.rlp}, in the same form, each with receipts of its own. Links, numbers and
 * receipts are checked, so that a wrong file is refused at the start and not found by a peer.
 */
public final class ChainFolder {

  private static final long CHAIN_BYTES_MAX = 1L << 30;
  private static final String RECEIPTS = "receipts.rlp";

  private ChainFolder() {}

  public static Chain read(Path folder) throws IOException {
    Genesis genesis =
        new Genesis(
            JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("genesis.json"))));
    return new Chain(
        blocks(folder, "chain.rlp", RECEIPTS, genesis.block()),
        pool(folder.resolve("pool.rlp")),
        genesis.chainId(),
        genesis.forks());
  }

  /** Reads a chain with what can be mined behind its head. */
  public static MovingChain readMoving(Path folder) throws IOException {
    Chain chain = read(folder);
    return new MovingChain(
        chain, new Upcoming(upcoming(folder, "next", chain), upcoming(folder, "branch", chain)));
  }

  private static List<Block> upcoming(Path folder, String name, Chain chain) throws IOException {
    String file = name + ".rlp";
    if (!Files.exists(folder.resolve(file))) {
      return List.of();
    }
    List<Block> blocks = blocks(folder, file, name + "-" + RECEIPTS, chain.head());
    return blocks.subList(1, blocks.size());
  }

  /** A block and those of a file, which follow it, with their receipts if these are there. */
  private static List<Block> blocks(Path folder, String file, String receipts, Block first)
      throws IOException {
    List<Block> blocks = new ArrayList<>(List.of(first));
    for (RlpItem item : RlpItem.sequence(contentOf(folder.resolve(file)))) {
      blocks.add(named(file, () -> after(blocks.getLast(), item)));
    }
    Path known = folder.resolve(receipts);
    return Files.exists(known) ? withReceipts(blocks, receipts, contentOf(known)) : blocks;
  }

  private static Pool pool(Path file) throws IOException {
    List<RlpItem> waiting =
        Files.exists(file) ? RlpItem.sequence(contentOf(file)) : List.<RlpItem>of();
    return new Pool(waiting.stream().map(RlpItem::encoded).toList());
  }

  private static List<Block> withReceipts(List<Block> blocks, String file, Bytes content) {
    List<RlpItem> lists = RlpItem.sequence(content);
    if (lists.size() != blocks.size() - 1) {
      throw new IllegalArgumentException(
          "%s: got receipts of %d blocks (expected: %d)"
              .formatted(file, lists.size(), blocks.size() - 1));
    }
    List<Block> known = new ArrayList<>(blocks.subList(0, 1));
    for (RlpItem list : lists) {
      known.add(named(file, () -> blocks.get(known.size()).with(list.encoded())));
    }
    return known;
  }

  private static Block named(String file, Supplier<Block> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
    }
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
    return Block.after(parent, parts.getFirst().encoded(), body(parts));
  }

  private static Bytes body(List<RlpItem> parts) {
    return RLP.encodeList(
        writer -> parts.stream().skip(1).forEach(part -> writer.writeRLP(part.encoded())));
  }
}
