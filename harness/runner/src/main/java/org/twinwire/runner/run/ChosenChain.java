package org.twinwire.runner.run;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.chain.BrokenChainException;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.ChainFolder;
import org.twinwire.core.chain.SeedChain;
import org.twinwire.core.chain.SeedChains;
import org.twinwire.runner.cases.ServedChain;

/**
 * The chain of a run: the requested one, or else one made from the seed.
 *
 * @param folder where it already is; empty if it has to be written
 */
public record ChosenChain(Chain chain, Optional<Path> folder) {

  /**
   * Reads or makes the chain.
   *
   * @param name of the one to make without a folder
   * @throws UsageException if the folder contains no chain
   */
  public static ChosenChain of(Optional<Path> folder, SeedChain name) {
    return new ChosenChain(
        folder.map(ChosenChain::in).orElseGet(() -> SeedChains.of(name)), folder);
  }

  private static Chain in(Path folder) {
    try {
      return ChainFolder.read(folder);
    } catch (BrokenChainException | UncheckedIOException e) {
      throw new UsageException(List.of("chain: " + e.getMessage()));
    }
  }

  /** Returns the chain for nodes; writes it below {@code work} if it is not in a folder yet. */
  ServedChain served(Path work) {
    return new ServedChain(
        folder.orElseGet(() -> written(work.resolve("chain"))),
        chain.genesis().hash().toHexString(),
        chain.head().hash().toHexString());
  }

  private Path written(Path to) {
    ChainFolder.write(chain, to);
    return to;
  }
}
