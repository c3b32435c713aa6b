package org.twinwire.refnode.node;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.twinwire.refnode.session.Outcome;

/**
 * What has to come of two requests in one write and of a third one behind them, by the rules of
 * docker/README.md.
 *
 * @param why the rule
 * @param statusComes whether the session gets as far as requests
 * @param requests what each may end with; empty if there is no session
 */
record Expectation(String why, boolean statusComes, List<Set<Word>> requests) {

  /** Kinds of outcome. */
  enum Word {
    ANSWERED,
    DISCONNECTED,
    TIMED_OUT,
    REFUSED;

    static Word of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Answered answered -> ANSWERED;
        case Outcome.Disconnected over -> DISCONNECTED;
        case Outcome.TimedOut late -> TIMED_OUT;
        case Outcome.Refused refused -> REFUSED;
        case Outcome.Connected other -> throw new IllegalArgumentException("got " + other);
        case Outcome.Done other -> throw new IllegalArgumentException("got " + other);
      };
    }
  }

  private static final Set<Word> ANSWERED = EnumSet.of(Word.ANSWERED);
  private static final Set<Word> DISCONNECTED = EnumSet.of(Word.DISCONNECTED);

  /** Asked before this side knows of the end, or after. */
  private static final Set<Word> OVER = EnumSet.of(Word.DISCONNECTED, Word.REFUSED);

  private static final Set<Word> ANSWERED_OR_OVER =
      EnumSet.of(Word.ANSWERED, Word.DISCONNECTED, Word.REFUSED);

  static Expectation of(Combination pair) {
    if (pair.has("status") && !pair.has("status", "after-pings")) {
      return noSession("an improper Status is refused", true);
    }
    if (pair.has("listener") && pair.has("buffer", "hold", "drop")) {
      return noSession("Status comes before the listener, who never gets it", false);
    }
    if (pair.has("reply")) {
      return improperReply(pair);
    }
    return pair.has("ending")
        ? ending(pair)
        : requests("nothing is lost", ANSWERED, ANSWERED, ANSWERED);
  }

  private static Expectation improperReply(Combination pair) {
    return pair.has("answers", "swapped-pairs")
        ? requests("the second answer comes first", DISCONNECTED, ANSWERED, OVER)
        : requests("the first answer breaks the session", DISCONNECTED, DISCONNECTED, OVER);
  }

  private static Expectation ending(Combination pair) {
    boolean endsAStream =
        pair.has("lifecycle", "per-request") && pair.has("ending", "answer-reset", "half-close");
    Set<Word> third = endsAStream ? ANSWERED : OVER;
    if (pair.stack() == Stack.RLPX && pair.has("ending", "answer-reset") && pair.has("writes")) {
      return requests(
          "a reset of TCP discards what is not on its way yet",
          ANSWERED_OR_OVER,
          ANSWERED_OR_OVER,
          OVER);
    }
    boolean oneByOne = pair.has("writes") || pair.has("readPauseMillis");
    return oneByOne && !pair.has("ending", "half-close")
        ? requests("the first answers may be one", ANSWERED, ANSWERED_OR_OVER, third)
        : requests("the first answers are both", ANSWERED, ANSWERED, third);
  }

  private static Expectation noSession(String why, boolean statusComes) {
    return new Expectation(why, statusComes, List.of());
  }

  private static Expectation requests(
      String why, Set<Word> first, Set<Word> second, Set<Word> third) {
    return new Expectation(why, true, List.of(first, second, third));
  }
}
