package org.twinwire.core.value;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A number or a hash in a scenario: written out, or {@code ${…}} for what only the chain or an
 * earlier step knows.
 */
public sealed interface Reference {

  /** The largest number eth can carry in 64 bits. */
  BigInteger MAX_U64 = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  /** Refers to a number. */
  sealed interface Numeric extends Reference {}

  /** Refers to one hash, or to many in a list of hashes. */
  sealed interface Hash extends Reference {}

  /** {@code 7}, {@code ${max-u64}}. */
  record Literal(BigInteger number) implements Numeric {}

  /** {@code ${head}}: the number of the last block. */
  record Head() implements Numeric {}

  /** {@code ${head-3}}; {@code offset} has a sign. */
  record Sum(Numeric base, BigInteger offset) implements Numeric {}

  /** {@code ${name.numbers[2]}}: a block number from an answer of an earlier step. */
  record AnsweredNumber(Answer answer, int index) implements Numeric {}

  /** {@code 0x…}, 32 bytes. */
  record HashLiteral(String hex) implements Hash {}

  /** {@code ${hash(5)}}: the hash of a block of the chain. */
  record HashOf(Numeric block) implements Hash {}

  /** {@code ${hashes(5,3)}}: the hashes of blocks that follow each other. */
  record HashesOf(Numeric from, int count) implements Hash {}

  /**
   * {@code ${pooled(7)}}, {@code ${pooled(7,3)}}: hashes of transactions that wait for a block.
   *
   * @param from which of them is the first, from 0
   * @param count empty: one
   */
  record Pooled(Numeric from, Optional<Integer> count) implements Hash {}

  /**
   * {@code ${random-hash}}, {@code ${random-hash(b)}}: no hash of anything, different for each
   * text.
   */
  record RandomHash(String text) implements Hash {}

  /** {@code ${random-hashes(3816)}}: many of them, the same in every script. */
  record RandomHashes(int count) implements Hash {}

  /** {@code ${name.hashes[2]}}: a hash from an answer; without index, all of them. */
  record AnsweredHash(Answer answer, Optional<Integer> index) implements Hash {}

  /**
   * {@code name} or {@code name[3]}: one answer of a named step.
   *
   * @param request which of the step's requests, from 0
   */
  record Answer(String step, int request) {}

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException if it is neither a number, a hash nor a known reference
   */
  static Reference parse(String text) {
    return new ReferenceParser(text).parse();
  }

  /**
   * Reads a value that refers to a number.
   *
   * @throws IllegalArgumentException if it refers to something else
   */
  static Numeric number(String text) {
    if (parse(text) instanceof Numeric number) {
      return number;
    }
    throw new IllegalArgumentException("got the hash " + text + ", expected a number");
  }

  /**
   * Reads a value that refers to one or many hashes.
   *
   * @throws IllegalArgumentException if it refers to something else
   */
  static Hash hash(String text) {
    if (parse(text) instanceof Hash hash) {
      return hash;
    }
    throw new IllegalArgumentException("got the number " + text + ", expected a hash");
  }

  /** Returns the text between the braces; text without braces unchanged. */
  static String inner(String text) {
    boolean braced = text.startsWith("${") && text.endsWith("}");
    return braced ? text.substring(2, text.length() - 1) : text;
  }
}
