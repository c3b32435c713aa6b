package org.twinwire.refnode.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;

/** What a request names by hashes, in its order; a hash that is not known is left out. */
public record HashLookup(List<Bytes32> hashes) {

  public HashLookup {
    hashes = List.copyOf(hashes);
  }

  /** What there is for the known hashes, cut where an answer is full. */
  public List<Bytes> in(Function<Bytes32, Optional<Bytes>> source) {
    List<Bytes> found = new ArrayList<>();
    AnswerLimit room = new AnswerLimit(UInt64.valueOf(hashes.size()));
    for (Bytes32 hash : hashes) {
      Optional<Bytes> item = source.apply(hash);
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
