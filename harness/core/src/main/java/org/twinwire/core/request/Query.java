package org.twinwire.core.request;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.twinwire.core.chain.Block;
import org.twinwire.core.chain.Chain;

/** A request that the chain answers, in the terms of eth. */
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
  List<List<Block>> readings(Chain chain, int most);

  /** Returns the answer with these blocks. */
  Answer answer(BigInteger requestId, List<Block> blocks, int ethVersion);

  /** States what is required of an answer, with its code. */
  String requirement();
}
