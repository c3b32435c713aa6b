package org.twinwire.refnode.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.twinwire.refnode.behaviour.BufferPolicy;

/**
 * Stands between a stream and its listener: passes pieces on once somebody listens, and treats what
 * came earlier as the policy says.
 */
final class Inbox {

  /** Bytes kept for a listener (js-libp2p, maxReadBufferLength). */
  static final long KEPT_BYTES_MAX = 4 * 1024 * 1024;

  private final BufferPolicy policy;
  private final Consumer<List<Delivery>> listener;
  private final List<Delivery> kept = new ArrayList<>();
  private long keptBytes;
  private boolean attached;

  /**
   * @param listener gets events, each made of one or more pieces
   */
  Inbox(BufferPolicy policy, Consumer<List<Delivery>> listener) {
    this.policy = policy;
    this.listener = listener;
  }

  boolean attached() {
    return attached;
  }

  long keptBytes() {
    return keptBytes;
  }

  /** Hands the piece to the listener, who is there. */
  void pass(Delivery piece) {
    listener.accept(List.of(piece));
  }

  /** Takes a piece that came before the listener; says whether it was kept. */
  boolean keep(Delivery piece) {
    if (policy == BufferPolicy.DROP) {
      return false;
    }
    kept.add(piece);
    keptBytes += piece.bytes().size();
    return true;
  }

  /**
   * Somebody listens from here on, and gets what the policy releases; says what he does not get.
   */
  long attach() {
    attached = true;
    List<List<Delivery>> released = policy.release(kept);
    released.forEach(listener);
    kept.clear();
    return released.isEmpty() ? keptBytes : 0;
  }
}
