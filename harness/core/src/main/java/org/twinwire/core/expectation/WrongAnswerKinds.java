package org.twinwire.core.expectation;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinwire.core.request.Answer;
import org.twinwire.core.request.Oracle;
import org.twinwire.core.request.Query;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.Outcome;

/**
 * Classifies wrong answers by comparing them with the chain.
 *
 * @param oracle limited to what the node states
 * @param stated the limits of the node that answered
 * @param queries those of one step
 * @param outcomes of the queries, in the same order
 */
record WrongAnswerKinds(
    Oracle oracle, Optional<AnswerLimits> stated, List<Query> queries, List<Outcome> outcomes) {

  private static final int MOST_ID_DIGITS = 20;

  /** Classifies the answer to the query at {@code index}. */
  WrongAnswerKind of(int index, Outcome.Answered answered) {
    if (!answered.requestId().matches("[0-9]{1," + MOST_ID_DIGITS + "}")) {
      return new WrongAnswerKind.Unknown();
    }
    return another(index, answered)
        .or(() -> shortened(queries.get(index), answered))
        .or(() -> empty(queries.get(index), answered))
        .orElseGet(WrongAnswerKind.Unknown::new);
  }

  private Optional<WrongAnswerKind> another(int index, Outcome.Answered answered) {
    return IntStream.range(0, Math.min(queries.size(), outcomes.size()))
        .filter(other -> other != index && answers(queries.get(other), answered))
        .mapToObj(other -> id(outcomes.get(other)))
        .flatMap(Optional::stream)
        .map(id -> (WrongAnswerKind) new WrongAnswerKind.AnswerTo(id))
        .findFirst();
  }

  /** No item at all is the beginning of any answer, and so the answer only to what has none. */
  private boolean answers(Query other, Outcome.Answered answered) {
    BigInteger id = new BigInteger(answered.requestId());
    int most = Math.max(1, answered.count());
    return oracle.answer(other, id, most).isGivenBy(answered);
  }

  private static Optional<String> id(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered -> Optional.of(answered.requestId());
      case Outcome.TimedOut timedOut -> timedOut.requestId();
      case Outcome.Disconnected disconnected -> disconnected.requestId();
      default -> Optional.empty();
    };
  }

  private Optional<WrongAnswerKind> shortened(Query query, Outcome.Answered answered) {
    return oracle
        .endsEarly(query, answered)
        .map(
            more ->
                new WrongAnswerKind.CutShort(
                    answered.count(),
                    oracle.answer(query, BigInteger.ZERO).count(),
                    more.message().size(),
                    stated));
  }

  private Optional<WrongAnswerKind> empty(Query query, Outcome.Answered answered) {
    Answer first = oracle.answer(query, BigInteger.ZERO, 1);
    return answered.count() == 0 && first.count() == 1 && !first.message().isEmpty()
        ? Optional.of(
            new WrongAnswerKind.Empty(
                oracle.answer(query, BigInteger.ZERO).count(), first.message().size()))
        : Optional.empty();
  }
}
