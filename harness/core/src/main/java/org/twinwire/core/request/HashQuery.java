package org.twinwire.core.request;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.chain.Chain;

/**
 * A query for what has these hashes. One reading for what eth leaves open: whether an unknown hash
 * ends the answer, and whether a hash requested twice is answered twice.
 */
interface HashQuery<T> extends Query {

  List<Bytes32> hashes();

  /** Returns what the chain has for a hash. */
  Optional<T> find(Chain chain, Bytes32 hash);

  /** Returns the answer with these items. */
  Answer answer(BigInteger requestId, List<T> items, int ethVersion);

  @Override
  default Map<String, Object> body() {
    return Map.of("hashes", hashes().stream().map(Bytes32::toHexString).toList());
  }

  @Override
  default List<Reading<?>> readings(Chain chain, int most) {
    List<Optional<T>> found = hashes().stream().map(hash -> find(chain, hash)).toList();
    List<T> skipping = known(found.stream(), most);
    List<T> stopping = known(found.stream().takeWhile(Optional::isPresent), most);
    return Stream.of(skipping, stopping, once(skipping), once(stopping))
        .distinct()
        .<Reading<?>>map(items -> new Reading<>(items, this::answer))
        .toList();
  }

  private static <T> List<T> known(Stream<Optional<T>> found, int most) {
    return found.flatMap(Optional::stream).limit(most).toList();
  }

  private static <T> List<T> once(List<T> items) {
    return List.copyOf(new LinkedHashSet<>(items));
  }
}
