package org.twinwire.core.value;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinwire.core.yaml.Suggestion;

/** Reads the expressions of scenarios/README.md, "References". */
final class ReferenceParser {

  static final String KNOWN =
      "head, max-u64, hash(n), hashes(n,count), pooled(n), pooled(n,count), random-hash,"
          + " random-hashes(count), name.numbers[i], name.hashes[i]";

  private static final List<String> WORDS = List.of("head", "max-u64", "random-hash");

  /** Characters; the longest sensible one takes about 40. */
  private static final int MAX_LENGTH = 200;

  private static final Pattern SUM = Pattern.compile("(.+?)\\s*([+-])\\s*([0-9]{1,20})");
  private static final Pattern HASH = Pattern.compile("hash\\((.+)\\)");
  private static final Pattern HASHES = Pattern.compile("hashes\\((.+),\\s*([0-9]{1,4})\\)");
  private static final Pattern POOLED =
      Pattern.compile("pooled\\(([^,]+)(?:,\\s*([0-9]{1,4}))?\\)");
  private static final Pattern RANDOM = Pattern.compile("random-hash(?:\\(([^()]{1,64})\\))?");
  private static final Pattern RANDOMS = Pattern.compile("random-hashes\\(([0-9]{1,4})\\)");
  private static final Pattern ANSWER =
      Pattern.compile(
          "([a-z][a-z0-9-]*)(?:\\[([0-9]{1,4})\\])?\\.(numbers|hashes)(?:\\[([0-9]{1,4})\\])?");

  private final String text;

  ReferenceParser(String text) {
    this.text = text;
  }

  Reference parse() {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "got " + text.length() + " characters, expected at most " + MAX_LENGTH);
    }
    if (text.matches("0x[0-9a-f]{64}")) {
      return new Reference.HashLiteral(text);
    }
    boolean braced = text.startsWith("${") && text.endsWith("}");
    return braced ? any(Reference.inner(text).strip()) : literal(text);
  }

  private Reference any(String expression) {
    return hash(expression).map(Reference.class::cast).orElseGet(() -> number(expression));
  }

  private Optional<Reference.Hash> hash(String expression) {
    Matcher hash = HASH.matcher(expression);
    if (hash.matches()) {
      return Optional.of(new Reference.HashOf(number(hash.group(1).strip())));
    }
    Matcher hashes = HASHES.matcher(expression);
    if (hashes.matches()) {
      return Optional.of(run(hashes));
    }
    Matcher pooled = POOLED.matcher(expression);
    if (pooled.matches()) {
      return Optional.of(
          new Reference.Pooled(
              number(pooled.group(1).strip()),
              Optional.ofNullable(pooled.group(2)).map(Integer::parseInt)));
    }
    Matcher random = RANDOM.matcher(expression);
    if (random.matches()) {
      return Optional.of(new Reference.RandomHash(Optional.ofNullable(random.group(1)).orElse("")));
    }
    Matcher randoms = RANDOMS.matcher(expression);
    if (randoms.matches()) {
      return Optional.of(new Reference.RandomHashes(Integer.parseInt(randoms.group(1))));
    }
    return answer(expression, "hashes").map(a -> new Reference.AnsweredHash(a, index(expression)));
  }

  private Reference.HashesOf run(Matcher hashes) {
    int count = Integer.parseInt(hashes.group(2));
    return new Reference.HashesOf(number(hashes.group(1).strip()), count);
  }

  private Reference.Numeric number(String expression) {
    Matcher sum = SUM.matcher(expression);
    if (expression.equals("head")) {
      return new Reference.Head();
    } else if (expression.equals("max-u64")) {
      return new Reference.Literal(Reference.MAX_U64);
    } else if (expression.matches("[0-9]{1,20}")) {
      return literal(expression);
    } else if (answer(expression, "numbers").isPresent() && index(expression).isPresent()) {
      Reference.Answer answer = answer(expression, "numbers").orElseThrow();
      return new Reference.AnsweredNumber(answer, index(expression).orElseThrow());
    } else if (sum.matches()) {
      String sign = sum.group(2).equals("-") ? "-" : "";
      return new Reference.Sum(number(sum.group(1)), new BigInteger(sign + sum.group(3)));
    }
    throw unknown();
  }

  private Reference.Literal literal(String digits) {
    if (!digits.matches("[0-9]{1,20}") || new BigInteger(digits).compareTo(Reference.MAX_U64) > 0) {
      throw unknown();
    }
    return new Reference.Literal(new BigInteger(digits));
  }

  private static Optional<Reference.Answer> answer(String expression, String list) {
    Matcher answer = ANSWER.matcher(expression);
    if (!answer.matches() || !answer.group(3).equals(list)) {
      return Optional.empty();
    }
    int request = Optional.ofNullable(answer.group(2)).map(Integer::parseInt).orElse(0);
    return Optional.of(new Reference.Answer(answer.group(1), request));
  }

  private static Optional<Integer> index(String expression) {
    Matcher answer = ANSWER.matcher(expression);
    return answer.matches()
        ? Optional.ofNullable(answer.group(4)).map(Integer::parseInt)
        : Optional.empty();
  }

  private IllegalArgumentException unknown() {
    return new IllegalArgumentException(
        "unknown reference "
            + text
            + ", expected one of "
            + KNOWN
            + Suggestion.of(WORDS, Reference.inner(text)));
  }
}
