package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;

/** Chains made once for all tests. */
public final class TestingChains {

  /** Small: 30 blocks, one of them with an ommer. */
  public static final Chain SMALL = ChainGenerator.generate(1, 30);

  /** The bundled size. */
  public static final Chain FULL = SeedChains.of(1);

  private TestingChains() {}

  public static Block block(Chain chain, long number) {
    return chain.byNumber(BigInteger.valueOf(number)).orElseThrow();
  }

  static List<Bytes> transactions(Block block) {
    return Rlp.items(Rlp.items(block.body()).get(0));
  }

  static List<Bytes> ommers(Block block) {
    return Rlp.items(Rlp.items(block.body()).get(1));
  }

  static Bytes field(Bytes header, int index) {
    return RLP.decodeValue(Rlp.items(header).get(index));
  }
}
