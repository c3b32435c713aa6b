package org.twinwire.core.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;

/**
 * Reads and writes a chain as a folder: {@code genesis.json} in go-ethereum's format, and {@code
 * chain.rlp}, the RLP of blocks 1 to head one after the other.
 */
public final class ChainFolder {

  private static final String GENESIS = "genesis.json";
  private static final String BLOCKS = "chain.rlp";
  private static final long MOST_GENESIS_BYTES = 16L << 20;
  private static final long MOST_BLOCKS_BYTES = 512L << 20;

  private ChainFolder() {}

  /**
   * Writes both files and creates the folder if necessary.
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
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Reads both files and verifies every number, parent hash, transactions root and ommers hash.
   *
   * @throws BrokenChainException naming the file, the block, what was got and what was expected
   * @throws UncheckedIOException if a file cannot be read
   */
  public static Chain read(Path folder) {
    Genesis genesis = parsed(folder.resolve(GENESIS), MOST_GENESIS_BYTES, GenesisFile::read);
    return parsed(
        folder.resolve(BLOCKS),
        MOST_BLOCKS_BYTES,
        bytes -> new Chain(genesis, Blocks.read(genesis.block(), Bytes.wrap(bytes))));
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
