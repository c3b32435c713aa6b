package org.twinwire.core.request;

import java.util.List;
import java.util.Map;
import org.twinwire.core.chain.Chain;

/** A request that a chain answers, in the terms of eth. */
public interface Query {

  RequestKind kind();

  /** Returns what it asks for as keys of a control call. */
  Map<String, Object> body();

  /**
   * Returns the full answers that are right, the most common first: more than one where eth leaves
   * something open.
   *
   * @param most items of an answer
   */
  List<Reading<?>> readings(Chain chain, int most);

  /** States what is required of an answer, with its code. */
  String requirement();
}
