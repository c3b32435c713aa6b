package org.twinwire.refnode.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * The headers a GetBlockHeaders asks for: from an origin, {@code skip} blocks left out between two
 * of them, rising or falling, as far as the chain goes.
 *
 * @param origin unknown to the chain: there are none
 */
public record HeaderWalk(Optional<Block> origin, UInt64 limit, UInt64 skip, boolean reverse) {

  /** Headers of the walk, cut where an answer is full. */
  public List<Bytes> over(Chain chain) {
    List<Bytes> headers = new ArrayList<>();
    AnswerLimit room = new AnswerLimit(limit);
    Optional<Block> next = origin;
    while (next.isPresent() && room.take(next.get().header())) {
      headers.add(next.get().header());
      next = after(next.get(), chain);
    }
    return headers;
  }

  private Optional<Block> after(Block block, Chain chain) {
    UInt64 here = UInt64.valueOf(block.number());
    UInt64 room = reverse ? here : UInt64.valueOf(chain.head().number() - block.number());
    if (skip.compareTo(room) >= 0) {
      return Optional.empty();
    }
    UInt64 step = skip.add(1);
    return chain.byNumber(reverse ? here.subtract(step) : here.add(step));
  }
}
