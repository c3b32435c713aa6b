package org.twinwire.refnode.sync;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.twinwire.refnode.chain.Header;

/**
 * How far the chains of peers were fetched and verified. A sync goes on from there, over whichever
 * session. May be used on any thread.
 */
public final class Imported {

  private final AtomicReference<Optional<Header>> last = new AtomicReference<>(Optional.empty());

  /** The last verified block, or genesis. */
  Header lastOr(Header genesis) {
    return last.get().orElse(genesis);
  }

  /** Keeps a block whose parent is verified, unless another sync has come further. */
  void add(Header block) {
    last.updateAndGet(
        before -> before.filter(b -> b.number() >= block.number()).or(() -> Optional.of(block)));
  }

  /** Forgets everything. */
  public void reset() {
    last.set(Optional.empty());
  }
}
