package org.twinwire.core.request;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.chain.Block;
import org.twinwire.core.chain.Chain;

/**
 * A query for something of each of these blocks. One reading for what eth leaves open: whether an
 * unknown hash ends the answer, and whether a hash requested twice is answered twice.
 */
interface HashQuery extends Query {

  List<Bytes32> hashes();

  @Override
  default Map<String, Object> body() {
    return Map.of("hashes", hashes().stream().map(Bytes32::toHexString).toList());
  }

  @Override
  default List<List<Block>> readings(Chain chain, int most) {
    List<Block> skipping = known(hashes().stream(), chain, most);
    Stream<Bytes32> first = hashes().stream().takeWhile(hash -> chain.byHash(hash).isPresent());
    List<Block> stopping = known(first, chain, most);
    return Stream.of(skipping, stopping, once(skipping), once(stopping)).distinct().toList();
  }

  private static List<Block> known(Stream<Bytes32> hashes, Chain chain, int most) {
    return hashes.map(chain::byHash).flatMap(Optional::stream).limit(most).toList();
  }

  private static List<Block> once(List<Block> blocks) {
    return List.copyOf(new LinkedHashSet<>(blocks));
  }
}
