package org.twinwire.runner.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.chain.Block;
import org.twinwire.core.chain.BrokenChainException;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.ChainFolder;
import org.twinwire.core.chain.SeedChains;
import org.twinwire.runner.runtime.InfrastructureException;

/** Writes the chain of a seed to a folder of the user, to be imported by a client under test. */
public record ChainExport(Path folder, long seed) {

  /**
   * Writes the files of a chain folder. Overwrites nothing: the folder must be new, empty, or
   * contain the same chain.
   *
   * @throws UsageException if the folder contains something else, or is a file
   * @throws InfrastructureException if writing fails
   */
  public Chain write() {
    Chain chain = SeedChains.of(seed);
    if (!isFree() && !holds(chain)) {
      throw wrong("contains something else");
    }
    try {
      ChainFolder.write(chain, folder);
      return chain;
    } catch (UncheckedIOException e) {
      throw new InfrastructureException("chain: " + e.getMessage(), e);
    }
  }

  private boolean isFree() {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      throw wrong("is a file");
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    } catch (IOException e) {
      throw new InfrastructureException("chain: " + folder + ": cannot be listed", e);
    }
  }

  private boolean holds(Chain chain) {
    try {
      return hashes(ChainFolder.read(folder)).equals(hashes(chain));
    } catch (BrokenChainException | UncheckedIOException e) {
      return false;
    }
  }

  private static List<Bytes32> hashes(Chain chain) {
    return chain.blocks().stream().map(Block::hash).toList();
  }

  private UsageException wrong(String what) {
    return new UsageException(
        List.of(
            "chain: %s %s (expected: a folder that is new, empty, or has the chain of seed %d)"
                .formatted(folder, what, seed)));
  }
}
