package org.twinwire.refnode.chain;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * How much fits into one answer. The soft limit is asked before an item is added, so an answer may
 * exceed it by one item and never has none because of it.
 */
public final class AnswerLimit {

  /** Items per answer (go-ethereum eth/protocols/eth, maxHeadersServe). */
  public static final int ITEMS_MAX = 1024;

  /**
   * Bytes after which nothing more is added (devp2p caps/eth.md; go-ethereum softResponseLimit).
   */
  public static final int SOFT_BYTES = 2 * 1024 * 1024;

  private final int itemsMax;
  private int items;
  private long bytes;

  /** For what the peer asked for, at most {@value #ITEMS_MAX}. */
  AnswerLimit(UInt64 wanted) {
    UInt64 most = UInt64.valueOf(ITEMS_MAX);
    this.itemsMax = wanted.compareTo(most) < 0 ? wanted.intValue() : ITEMS_MAX;
  }

  /** Whether an answer with these items ends here because of its bytes. */
  public static boolean isReachedBy(List<Bytes> items) {
    return items.stream().mapToLong(Bytes::size).sum() >= SOFT_BYTES;
  }

  /** Whether the item still goes in; counts it if so. */
  boolean take(Bytes item) {
    if (items >= itemsMax || bytes >= SOFT_BYTES) {
      return false;
    }
    items++;
    bytes += item.size();
    return true;
  }
}
