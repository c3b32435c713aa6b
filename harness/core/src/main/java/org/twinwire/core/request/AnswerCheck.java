package org.twinwire.core.request;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.Outcome;

/**
 * Compares one answer with the right ones. The digest decides; numbers, hashes and size serve to
 * explain what is wrong, and have to agree with it.
 */
record AnswerCheck(Oracle oracle, Query query, Outcome.Answered answered, Content content) {

  private static final int SHOWN = 6;
  private static final int REQUEST_ID_BITS = 64;

  /** Returns the first thing that is wrong. */
  Optional<String> problem() {
    return requestId()
        .map(this::problem)
        .orElseGet(
            () -> wrong("the request id has 64 bits, unsigned", "a number", answered.requestId()));
  }

  private Optional<String> problem(BigInteger id) {
    int code = query.kind().code().answer().orElseThrow().number();
    if (answered.code() != code) {
      return wrong("the answer fits the request", "code " + code, "code " + answered.code());
    }
    List<Answer> right = right(id);
    return right.isEmpty() ? countProblem() : contentProblem(right);
  }

  private Optional<BigInteger> requestId() {
    return Optional.of(answered.requestId())
        .filter(text -> text.matches("[0-9]{1,20}"))
        .map(BigInteger::new)
        .filter(id -> id.bitLength() <= REQUEST_ID_BITS);
  }

  /** Returns the right answers with as many items as this one. */
  private List<Answer> right(BigInteger id) {
    return oracle.readings(query).stream()
        .filter(reading -> allowed(id, reading))
        .map(reading -> oracle.encoded(reading, id, answered.count()))
        .toList();
  }

  private boolean allowed(BigInteger id, Reading<?> reading) {
    int full = reading.size();
    return answered.count() == full
        || (mayEndBefore(id, reading)
            && answered.count() >= Math.min(1, full)
            && answered.count() <= full);
  }

  /**
   * Returns whether it may stop early: stated limits count even if the script wants the whole
   * answer, and nobody can say that they do not, if its size is not known.
   */
  private boolean mayEndBefore(BigInteger id, Reading<?> reading) {
    Answer whole = oracle.encoded(reading, id, reading.size());
    return content == Content.PREFIX
        || !whole.isKnown()
        || oracle.statesLessThan(whole.message().size());
  }

  private Optional<String> countProblem() {
    String sizes =
        oracle.readings(query).stream()
            .map(reading -> Integer.toString(reading.size()))
            .distinct()
            .collect(Collectors.joining(" or "));
    String prefix = content == Content.PREFIX ? ", or fewer but one" : "";
    return wrong(query.requirement(), sizes + " items" + prefix, answered.count() + " items");
  }

  private Optional<String> contentProblem(List<Answer> right) {
    return right.stream()
        .filter(answer -> answer.isGivenBy(answered))
        .findFirst()
        .map(answer -> summaryProblem(answer).or(this::shortProblem))
        .orElseGet(() -> difference(right.getFirst()));
  }

  /** Checks that a prefix ends at the soft limit. */
  private Optional<String> shortProblem() {
    return isWhole()
        ? Optional.empty()
        : oracle
            .endsEarly(query, answered)
            .flatMap(
                more ->
                    wrong(
                        query.requirement() + ", as many as fit",
                        "at least %d items, %d bytes"
                            .formatted(more.count(), more.message().size()),
                        answered.count() + " items"));
  }

  private boolean isWhole() {
    return oracle.readings(query).stream().anyMatch(full -> full.size() == answered.count());
  }

  /** Checks what the node reports about the right bytes. */
  private Optional<String> summaryProblem(Answer right) {
    if (right.isKnown() && answered.bytes() != right.message().size()) {
      return wrong(
          "the node reports the size of the answer",
          right.message().size() + " bytes",
          answered.bytes() + " bytes");
    }
    return listProblem(right);
  }

  private Optional<String> difference(Answer right) {
    return listProblem(right)
        .or(
            () ->
                wrong(
                    query.requirement() + ", byte for byte",
                    right.message().size() + " bytes, digest " + right.digest().toHexString(),
                    answered.bytes() + " bytes, digest " + answered.digest()));
  }

  private Optional<String> listProblem(Answer right) {
    if (!answered.numbers().equals(right.numbers())) {
      return wrong(query.requirement(), listed(right.numbers()), listed(answered.numbers()));
    }
    return answered.hashes().equals(right.hashes())
        ? Optional.empty()
        : wrong(query.requirement(), listed(right.hashes()), listed(answered.hashes()));
  }

  private static String listed(List<String> items) {
    String first = items.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return items.size() > SHOWN ? "[" + first + ", … " + items.getLast() + "]" : "[" + first + "]";
  }

  private static Optional<String> wrong(String requirement, String expected, String actual) {
    return Optional.of(
        "Requirement: " + requirement + "; expected: " + expected + "; actual: " + actual);
  }
}
