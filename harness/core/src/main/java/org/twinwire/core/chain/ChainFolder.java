package org.twinwire.core.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;

/**
 * Reads and writes a chain as a folder: {@code genesis.json} in go-ethereum's format, {@code
 * chain.rlp}, the RLP of blocks 1 to head one after the other, and, where they are known, {@code
 * receipts.rlp} with the receipts of the same blocks and {@code pool.rlp} with the transactions
 * that wait for the next one. What can be mined behind the head is in {@code next.rlp} and {@code
 * branch.rlp}, and its receipts in {@code next-receipts.rlp} and {@code branch-receipts.rlp}.
 */
public final class ChainFolder {

  private static final String GENESIS = "genesis.json";
  private static final String BLOCKS = "chain.rlp";
  private static final String RECEIPTS = "receipts.rlp";
  private static final String POOL = "pool.rlp";
  private static final String NEXT = "next";
  private static final String BRANCH = "branch";
  private static final long MOST_GENESIS_BYTES = 16L << 20;
  private static final long MOST_BLOCKS_BYTES = 512L << 20;

  private ChainFolder() {}

  /**
   * Writes the files and creates the folder if necessary.
   *
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(Chain chain, Path folder) {
    List<Block> blocks = chain.blocks().subList(1, chain.blocks().size());
    Bytes encoded = Bytes.concatenate(blocks.stream().map(Block::encoded).toList());
    String genesis = GenesisFile.write(chain.description());
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(GENESIS), genesis, StandardCharsets.UTF_8);
      Files.write(folder.resolve(BLOCKS), encoded.toArrayUnsafe());
      replace(folder.resolve(RECEIPTS), ReceiptsFile.write(blocks));
      replace(folder.resolve(POOL), Optional.of(chain.pool().encoded()).filter(b -> !b.isEmpty()));
      replace(folder, NEXT, chain.upcoming().next());
      replace(folder, BRANCH, chain.upcoming().branch());
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static void replace(Path folder, String name, List<Block> blocks) throws IOException {
    Optional<List<Block>> some = Optional.of(blocks).filter(any -> !any.isEmpty());
    replace(
        folder.resolve(name + ".rlp"),
        some.map(any -> Bytes.concatenate(any.stream().map(Block::encoded).toList())));
    replace(folder.resolve(name + "-" + RECEIPTS), some.flatMap(ReceiptsFile::write));
  }

  private static void replace(Path file, Optional<Bytes> content) throws IOException {
    Files.deleteIfExists(file);
    if (content.isPresent()) {
      Files.write(file, content.get().toArrayUnsafe());
    }
  }

  /**
   * Reads the files and verifies every number, parent hash, transactions root and ommers hash, and
   * the receipts root of every block whose receipts are there.
   *
   * @throws BrokenChainException naming the file, the block, what was got and what was expected
   * @throws UncheckedIOException if a file cannot be read
   */
  public static Chain read(Path folder) {
    Genesis genesis = parsed(folder.resolve(GENESIS), MOST_GENESIS_BYTES, GenesisFile::read);
    List<Block> blocks =
        parsed(
            folder.resolve(BLOCKS),
            MOST_BLOCKS_BYTES,
            bytes -> Blocks.read(genesis.block(), Bytes.wrap(bytes)));
    return new Chain(
        genesis,
        withReceipts(blocks, folder.resolve(RECEIPTS)),
        pool(folder.resolve(POOL)),
        new UpcomingBlocks(
            upcoming(folder, NEXT, blocks.getLast()), upcoming(folder, BRANCH, blocks.getLast())));
  }

  private static List<Block> upcoming(Path folder, String name, Block head) {
    Path file = folder.resolve(name + ".rlp");
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Block> blocks =
        parsed(file, MOST_BLOCKS_BYTES, bytes -> Blocks.read(head, Bytes.wrap(bytes)));
    List<Block> known = withReceipts(blocks, folder.resolve(name + "-" + RECEIPTS));
    return known.subList(1, known.size());
  }

  private static Pool pool(Path file) {
    return Files.exists(file)
        ? parsed(file, MOST_BLOCKS_BYTES, bytes -> Pool.read(Bytes.wrap(bytes)))
        : Pool.EMPTY;
  }

  /** Adds receipts to all blocks but the first. */
  private static List<Block> withReceipts(List<Block> blocks, Path file) {
    if (!Files.exists(file)) {
      return blocks;
    }
    List<Block> all = new ArrayList<>(blocks.subList(0, 1));
    all.addAll(
        parsed(
            file,
            MOST_BLOCKS_BYTES,
            bytes -> ReceiptsFile.read(blocks.subList(1, blocks.size()), Bytes.wrap(bytes))));
    return all;
  }

  private static <T> T parsed(Path file, long most, Function<byte[], T> parser) {
    try {
      return parser.apply(content(file, most));
    } catch (BrokenChainException e) {
      throw new BrokenChainException(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static byte[] content(Path file, long most) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BrokenChainException("missing (expected: a file)");
    }
    if (Files.size(file) > most) {
      throw new BrokenChainException(Files.size(file) + " bytes (expected: at most " + most + ")");
    }
    return Files.readAllBytes(file);
  }
}
