package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.trace.AnswerLimits;

/**
 * Finds the full answers a query may have: one for headers; for bodies one per reading of what eth
 * leaves open, which is whether an unknown hash ends the answer, and whether a hash requested twice
 * is answered twice.
 */
record Readings(Chain chain) {

  /** Returns at least one; the first is what most nodes with these limits answer. */
  List<List<Block>> of(Query query, AnswerLimits limits) {
    return switch (query) {
      case Query.Headers headers -> List.of(walk(headers, limits.headers()));
      case Query.Bodies bodies -> bodies(bodies.hashes(), limits.bodies());
    };
  }

  /**
   * "reply must contain a number of block headers, of rising number when reverse is 0, falling when
   * 1, skip blocks apart, beginning at block startblock, ... and with at most limit items" (eth.md,
   * GetBlockHeaders).
   */
  private List<Block> walk(Query.Headers query, int most) {
    int limit = query.limit().min(BigInteger.valueOf(most)).intValueExact();
    BigInteger apart = query.skip().add(BigInteger.ONE);
    BigInteger step = query.reverse() ? apart.negate() : apart;
    List<Block> found = new ArrayList<>();
    Optional<Block> next = origin(query.origin());
    while (next.isPresent() && found.size() < limit) {
      found.add(next.get());
      next = chain.byNumber(BigInteger.valueOf(next.get().number()).add(step));
    }
    return found;
  }

  private Optional<Block> origin(Query.Origin origin) {
    return switch (origin) {
      case Query.Origin.ByNumber number -> chain.byNumber(number.number());
      case Query.Origin.ByHash hash -> chain.byHash(hash.hash());
    };
  }

  private List<List<Block>> bodies(List<Bytes32> hashes, int most) {
    List<Block> skipping = skipping(hashes.stream(), most);
    List<Block> stopping = skipping(hashes.stream().takeWhile(this::knows), most);
    return Stream.of(skipping, stopping, once(skipping), once(stopping)).distinct().toList();
  }

  private List<Block> skipping(Stream<Bytes32> hashes, int most) {
    return hashes.map(chain::byHash).flatMap(Optional::stream).limit(most).toList();
  }

  private boolean knows(Bytes32 hash) {
    return chain.byHash(hash).isPresent();
  }

  private static List<Block> once(List<Block> blocks) {
    return List.copyOf(new LinkedHashSet<>(blocks));
  }
}
