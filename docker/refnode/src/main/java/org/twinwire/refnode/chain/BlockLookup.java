package org.twinwire.refnode.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;

/** The blocks that a request names, in its order; a hash the chain does not know is left out. */
public record BlockLookup(List<Bytes32> hashes) {

  public BlockLookup {
    hashes = List.copyOf(hashes);
  }

  /** What is asked for of the known blocks, cut where an answer is full. */
  public List<Bytes> in(Chain chain, Function<Block, Optional<Bytes>> part) {
    List<Bytes> found = new ArrayList<>();
    AnswerLimit room = new AnswerLimit(UInt64.valueOf(hashes.size()));
    for (Bytes32 hash : hashes) {
      Optional<Bytes> item = chain.byHash(hash).flatMap(part);
      if (item.isEmpty()) {
        continue;
      }
      if (!room.take(item.get())) {
        break;
      }
      found.add(item.get());
    }
    return found;
  }
}
