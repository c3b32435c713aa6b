package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Outcome;

/** Knows every right answer to a query, byte for byte. */
public final class Oracle {

  private static final int TRANSACTIONS_ROOT = 4;

  /**
   * The limits that apply to a node that states none: go-ethereum's maxHeadersServe and
   * maxBodiesServe, and "the recommended soft limit for BlockBodies responses is 2 MiB" (eth.md).
   */
  static final AnswerLimits PRACTICE = new AnswerLimits(1_024, 1_024, 2 * 1024 * 1024);

  private final Readings readings;
  private final Optional<AnswerLimits> stated;

  /** Creates the oracle of one chain, for nodes that state no limits. */
  public Oracle(Chain chain) {
    this(new Readings(chain), Optional.empty());
  }

  private Oracle(Readings readings, Optional<AnswerLimits> stated) {
    this.readings = readings;
    this.stated = stated;
  }

  /**
   * Returns the same for a node that states {@code limits}: it may end an answer there, and not
   * before.
   */
  public Oracle heldTo(Optional<AnswerLimits> limits) {
    return new Oracle(readings, limits);
  }

  /** Returns the full right answer. Unknown hashes are skipped; it ends at the limit of items. */
  public Answer answer(Query query, BigInteger requestId) {
    return answer(query, requestId, Integer.MAX_VALUE);
  }

  /** Returns the first {@code count} items of the full right answer, fewer if it has fewer. */
  public Answer answer(Query query, BigInteger requestId, int count) {
    List<Block> full = readings(query).getFirst();
    return encoded(query, requestId, full.subList(0, Math.min(count, full.size())));
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
        .filter(reading -> same(encoded(query, id, reading.subList(0, count)), answered))
        .map(reading -> encoded(query, id, reading.subList(0, count + 1)))
        .filter(more -> more.message().size() <= limits().bytes())
        .findFirst();
  }

  private static boolean same(Answer answer, Outcome.Answered answered) {
    return answer.digest().toHexString().equals(answered.digest());
  }

  /** Returns every full answer that is right, the most common first. */
  List<List<Block>> readings(Query query) {
    return readings.of(query, limits());
  }

  /** Returns whether the node states that it puts fewer than {@code bytes} into an answer. */
  boolean statesLessThan(int bytes) {
    return stated.filter(limits -> limits.bytes() < bytes).isPresent();
  }

  private AnswerLimits limits() {
    return stated.orElse(PRACTICE);
  }

  static Answer encoded(Query query, BigInteger requestId, List<Block> blocks) {
    return switch (query) {
      case Query.Headers headers ->
          new Answer(
              EthCode.BLOCK_HEADERS,
              blocks.stream().map(block -> Long.toString(block.number())).toList(),
              blocks.stream().map(block -> block.hash().toHexString()).toList(),
              message(EthCode.BLOCK_HEADERS, requestId, blocks, Block::header));
      case Query.Bodies bodies ->
          new Answer(
              EthCode.BLOCK_BODIES,
              List.of(),
              blocks.stream().map(Oracle::transactionsRoot).toList(),
              message(EthCode.BLOCK_BODIES, requestId, blocks, Block::body));
    };
  }

  private static String transactionsRoot(Block block) {
    return RLP.decodeValue(Rlp.items(block.header()).get(TRANSACTIONS_ROOT)).toHexString();
  }

  private static Bytes message(
      EthCode code, BigInteger requestId, List<Block> blocks, Function<Block, Bytes> item) {
    Bytes id = RLP.encodeBigInteger(requestId);
    Bytes payload = Rlp.list(List.of(id, Rlp.list(blocks.stream().map(item).toList())));
    return Bytes.concatenate(Bytes.of(code.number()), payload);
  }

  /**
   * A right answer, as it is sent over the wire and as a node summarises it.
   *
   * @param numbers block numbers in decimal, for headers
   * @param hashes block hashes, for headers; transactions roots, for bodies; in {@code 0x} hex
   * @param message code‖RLP
   */
  public record Answer(EthCode code, List<String> numbers, List<String> hashes, Bytes message) {

    /** Copies the lists. */
    public Answer {
      numbers = List.copyOf(numbers);
      hashes = List.copyOf(hashes);
    }

    /** Returns the number of headers or bodies in it. */
    public int count() {
      return hashes.size();
    }

    /** Returns the keccak-256 of {@link #message}. */
    public Bytes32 digest() {
      return Keccak.hash(message);
    }
  }
}
