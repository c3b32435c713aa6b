package org.twinwire.refnode.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * The bodies a GetBlockBodies asks for, in its order; a hash the chain does not know is left out.
 */
public record BodyLookup(List<Bytes32> hashes) {

  public BodyLookup {
    hashes = List.copyOf(hashes);
  }

  /** Bodies of the known hashes, cut where an answer is full. */
  public List<Bytes> in(Chain chain) {
    List<Bytes> bodies = new ArrayList<>();
    AnswerLimit room = new AnswerLimit(UInt64.valueOf(hashes.size()));
    for (Bytes32 hash : hashes) {
      Optional<Bytes> body = chain.byHash(hash).map(Block::body);
      if (body.isEmpty()) {
        continue;
      }
      if (!room.take(body.get())) {
        break;
      }
      bodies.add(body.get());
    }
    return bodies;
  }
}
