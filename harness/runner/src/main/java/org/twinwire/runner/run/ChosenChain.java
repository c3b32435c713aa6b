package org.twinwire.runner.run;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.chain.BrokenChainException;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.ChainFolder;
import org.twinwire.core.chain.ChainGenerator;
import org.twinwire.runner.cases.ServedChain;

/**
 * The chain of a run: the one that was asked for, else one made from the seed.
 *
 * @param folder where it is already; empty where it has to be written
 */
record ChosenChain(Chain chain, Optional<Path> folder) {

  /**
   * Reads or makes it.
   *
   * @throws UsageException when the folder has no chain
   */
  static ChosenChain of(RunOptions options) {
    return new ChosenChain(
        options
            .inputs()
            .chain()
            .map(ChosenChain::in)
            .orElseGet(
                () ->
                    ChainGenerator.generate(
                        options.conditions().seed(), ChainGenerator.DEFAULT_BLOCKS)),
        options.inputs().chain());
  }

  private static Chain in(Path folder) {
    try {
      return ChainFolder.read(folder);
    } catch (BrokenChainException | UncheckedIOException e) {
      throw new UsageException(List.of("chain: " + e.getMessage()));
    }
  }

  /** As nodes get it, written below {@code work} where it is nowhere yet. */
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
