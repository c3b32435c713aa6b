package org.twinwire.refnode.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.tuweni.units.bigints.UInt64;

/** The chain of the tests: 30 blocks, made by a generator that shares no code with this module. */
public final class TestingChain {

  public static final Path FOLDER = Path.of("src/test/resources/chain");
  public static final int HEAD = 30;

  private TestingChain() {}

  public static Chain read() {
    try {
      return ChainFolder.read(FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Block block(Chain chain, long number) {
    return chain.byNumber(UInt64.valueOf(number)).orElseThrow();
  }
}
