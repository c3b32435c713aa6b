package org.twinwire.core.request;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.Outcome;

/** Knows every right answer to a query, byte for byte. */
public final class Oracle {

  /** "The recommended soft limit for BlockBodies responses is 2 MiB" (eth.md). */
  private static final long SOFT_BYTES = 2 * 1024 * 1024;

  private final Chain chain;
  private final int ethVersion;
  private final Optional<AnswerLimits> stated;

  /** Creates the oracle of one chain and eth version, for nodes that state no limits. */
  public Oracle(Chain chain, int ethVersion) {
    this(chain, ethVersion, Optional.empty());
  }

  private Oracle(Chain chain, int ethVersion, Optional<AnswerLimits> stated) {
    this.chain = chain;
    this.ethVersion = ethVersion;
    this.stated = stated;
  }

  /**
   * Returns the same for a node that states {@code limits}: it may end an answer there, and not
   * before.
   */
  public Oracle heldTo(Optional<AnswerLimits> limits) {
    return new Oracle(chain, ethVersion, limits);
  }

  /** Returns the full right answer. Unknown hashes are skipped; it ends at the limit of items. */
  public Answer answer(Query query, BigInteger requestId) {
    return answer(query, requestId, Integer.MAX_VALUE);
  }

  /** Returns the first {@code count} items of the full right answer, fewer if it has fewer. */
  public Answer answer(Query query, BigInteger requestId, int count) {
    Reading<?> full = readings(query).getFirst();
    return encoded(full, requestId, Math.min(count, full.size()));
  }

  /**
   * Returns what is wrong with an answer, in one line: requirement, expected, actual.
   *
   * <p>Where eth allows more than one answer, each is right: unknown hashes may be skipped or end
   * the answer, and a hash requested twice may be answered once.
   *
   * @return empty if the answer is right, and always for {@link Content#ANY}
   */
  public Optional<String> check(Query query, Outcome.Answered answered, Content content) {
    return content == Content.ANY
        ? Optional.empty()
        : new AnswerCheck(this, query, answered, content).problem();
  }

  /**
   * Finds an answer that is right but ends although one more item is known and fits under the
   * limits, those that the node states or those of go-ethereum.
   *
   * @return the answer with one more item; empty if it is right to end where it ends
   */
  public Optional<Answer> endsEarly(Query query, Outcome.Answered answered) {
    BigInteger id = new BigInteger(answered.requestId());
    int count = answered.count();
    return readings(query).stream()
        .filter(reading -> count > 0 && count < reading.size())
        .filter(reading -> encoded(reading, id, count).isGivenBy(answered))
        .map(reading -> encoded(reading, id, count + 1))
        .filter(more -> more.isKnown() && more.message().size() <= mostBytes())
        .findFirst();
  }

  /** Returns every full answer that is right, the most common first. */
  List<Reading<?>> readings(Query query) {
    return query.readings(chain, mostItems(query.kind()));
  }

  /** Returns whether the node states that it puts fewer than {@code bytes} into an answer. */
  boolean statesLessThan(int bytes) {
    return stated.filter(limits -> limits.bytes() < bytes).isPresent();
  }

  /** Returns the answer with the first items of a reading. */
  Answer encoded(Reading<?> reading, BigInteger requestId, int count) {
    return reading.first(count, requestId, ethVersion);
  }

  private int mostItems(RequestKind kind) {
    return stated.flatMap(limits -> limits.of(kind.word())).orElse(kind.practice());
  }

  private long mostBytes() {
    return stated.map(AnswerLimits::bytes).orElse(SOFT_BYTES);
  }
}
