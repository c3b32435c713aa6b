package org.twinwire.refnode.session;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes32;

/** The blocks that a peer is known to have, because it announced them or was told of them. */
final class KnownBlocks {

  /** As many as go-ethereum remembers of a peer (eth/protocols/eth, maxKnownBlocks). */
  private static final int MOST = 1024;

  private final Set<Bytes32> hashes = new LinkedHashSet<>();

  /** Adds one, in place of the oldest if there are too many. */
  void add(Bytes32 hash) {
    hashes.add(hash);
    if (hashes.size() > MOST) {
      hashes.remove(hashes.iterator().next());
    }
  }

  boolean has(Bytes32 hash) {
    return hashes.contains(hash);
  }
}
