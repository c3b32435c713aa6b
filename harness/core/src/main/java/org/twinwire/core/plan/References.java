package org.twinwire.core.plan;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.chain.Block;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.PooledTransaction;
import org.twinwire.core.request.Origin;
import org.twinwire.core.request.Values;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.value.Reference;

/** Resolves references with a chain and the outcomes so far. */
final class References implements Values {

  private final Chain chain;
  private final Map<String, List<Outcome>> earlier;

  References(Chain chain, Map<String, List<Outcome>> earlier) {
    this.chain = chain;
    this.earlier = earlier;
  }

  @Override
  public BigInteger number(String text) {
    BigInteger number = number(Reference.number(text));
    if (number.signum() < 0 || number.compareTo(Reference.MAX_U64) > 0) {
      throw new UnresolvedException(text + ": got " + number + ", expected 0 to 2^64-1");
    }
    return number;
  }

  @Override
  public List<Bytes32> hashes(List<String> texts) {
    return texts.stream().flatMap(text -> hashes(Reference.hash(text))).toList();
  }

  @Override
  public Origin origin(String text) {
    return Reference.parse(text) instanceof Reference.Hash hash
        ? new Origin.ByHash(hashes(hash).findFirst().orElseThrow())
        : new Origin.ByNumber(number(text));
  }

  /** Resolves a number to decimal and a hash to hex; returns anything else unchanged. */
  String text(String text) {
    if (!text.startsWith("${")) {
      return text;
    }
    return Reference.parse(text) instanceof Reference.Hash hash
        ? hashes(hash).findFirst().orElseThrow().toHexString()
        : number(text).toString();
  }

  private BigInteger number(Reference.Numeric reference) {
    return switch (reference) {
      case Reference.Literal literal -> literal.number();
      case Reference.Head head -> BigInteger.valueOf(chain.head().number());
      case Reference.Sum sum -> number(sum.base()).add(sum.offset());
      case Reference.AnsweredNumber answered ->
          new BigInteger(
              item(answered.answer(), answer(answered.answer()).numbers(), answered.index()));
    };
  }

  private Stream<Bytes32> hashes(Reference.Hash reference) {
    return switch (reference) {
      case Reference.HashLiteral literal -> Stream.of(Bytes32.fromHexString(literal.hex()));
      case Reference.HashOf hash -> Stream.of(block(number(hash.block())));
      case Reference.HashesOf hashes ->
          IntStream.range(0, hashes.count())
              .mapToObj(i -> block(number(hashes.from()).add(BigInteger.valueOf(i))));
      case Reference.Pooled pooled ->
          pooled(number(pooled.from()), pooled.count().orElse(1)).map(PooledTransaction::hash);
      case Reference.RandomHash random -> Stream.of(random(random.text()));
      case Reference.RandomHashes many ->
          IntStream.range(0, many.count()).mapToObj(i -> random("of many, " + i));
      case Reference.AnsweredHash answered -> answered(answered).map(Bytes32::fromHexString);
    };
  }

  private Bytes32 block(BigInteger number) {
    return chain
        .byNumberOrNext(number)
        .map(Block::hash)
        .orElseThrow(
            () ->
                new UnresolvedException(
                    "hash: got block %s, expected 0 to %d".formatted(number, chain.lastNumber())));
  }

  private Stream<PooledTransaction> pooled(BigInteger from, int count) {
    List<PooledTransaction> waiting = chain.pool().transactions();
    BigInteger end = from.add(BigInteger.valueOf(count));
    if (from.signum() < 0 || end.compareTo(BigInteger.valueOf(waiting.size())) > 0) {
      throw new UnresolvedException(
          "pooled: got transactions %s to %s, expected 0 to %d"
              .formatted(from, end.subtract(BigInteger.ONE), waiting.size() - 1));
    }
    return waiting.stream().skip(from.longValueExact()).limit(count);
  }

  private Stream<String> answered(Reference.AnsweredHash reference) {
    List<String> hashes = answer(reference.answer()).hashes();
    return reference
        .index()
        .map(index -> Stream.of(item(reference.answer(), hashes, index)))
        .orElseGet(hashes::stream);
  }

  private Outcome.Answered answer(Reference.Answer reference) {
    List<Outcome> outcomes = earlier.getOrDefault(reference.step(), List.of());
    if (reference.request() < outcomes.size()
        && outcomes.get(reference.request()) instanceof Outcome.Answered answered) {
      return answered;
    }
    throw new UnresolvedException(reference.step() + ": got no answer, expected one to refer to");
  }

  private static String item(Reference.Answer reference, List<String> items, int index) {
    if (index >= items.size()) {
      throw new UnresolvedException(
          "%s[%d]: got %d items, expected more than %d"
              .formatted(reference.step(), index, items.size(), index));
    }
    return items.get(index);
  }

  /** Returns a digest of the text, which is not the hash of anything. */
  private static Bytes32 random(String text) {
    try {
      byte[] seed = ("random-hash " + text).getBytes(StandardCharsets.UTF_8);
      return Bytes32.wrap(MessageDigest.getInstance("SHA-256").digest(seed));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
