package org.twinwire.core.request;

import java.math.BigInteger;
import java.util.List;

/**
 * A full answer that is right. An answer may end before it, where a limit allows.
 *
 * @param items what it holds, in order
 * @param encoding how they are sent
 */
public record Reading<T>(List<T> items, Encoding<T> encoding) {

  public Reading {
    items = List.copyOf(items);
  }

  /** How items are sent. */
  public interface Encoding<T> {
    Answer answer(BigInteger requestId, List<T> items, int ethVersion);
  }

  /** Returns how many items it has. */
  public int size() {
    return items.size();
  }

  /** Returns the answer with the first {@code count} items. */
  Answer first(int count, BigInteger requestId, int ethVersion) {
    return encoding.answer(requestId, items.subList(0, count), ethVersion);
  }
}
