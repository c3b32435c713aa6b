package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.ledger.Station;

/** A black box that dials, asks for the head, and then for what leads up to it. */
class IgnoredAnswerTest {

  private static final String STREAM = "rlpx";
  private static final int HEADERS = 3;
  private static final int BODIES = 5;
  private static final String HEAD = "0xaa";

  private final ScriptedTrace script = new ScriptedTrace(STREAM).open().stream(STREAM);

  @Test
  void findsTheSecondOfTwoAnswersThatCameInOneSegment() {
    askTwice();
    script.after(5_000);
    empty("3");
    script.after(8_000);
    answered(HEADERS, "4", HEAD, 527);
    answered(HEADERS, "5", "0xbb", 15_654);

    assertThat(findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo(FindingType.LATE);
              assertThat(finding.cause()).isEqualTo("answer-ignored");
              assertThat(finding.requestId()).contains("2");
              assertThat(finding.lastStation()).contains(Station.TAPPED);
              assertThat(finding.explanation())
                  .startsWith("The answer to request 2 (BlockHeaders, 527 bytes) was forwarded at ")
                  .contains(
                      "and the dialer did nothing with it: it asked the same again 13",
                      "as request 4, and went on only then.");
              assertThat(finding.evidence())
                  .contains("the answers to requests 1, 2 were forwarded in one segment");
            });
  }

  @Test
  void takesOneAnswerThatIsUsedAtOnceForUsed() {
    answered(HEADERS, "1", HEAD, 527);
    answered(HEADERS, "2", "0xbb", 15_654);
    script.after(5_000);
    answered(HEADERS, "3", HEAD, 527);
    answered(HEADERS, "4", "0xcc", 15_654);

    assertThat(findings()).isEmpty();
  }

  @Test
  void letsANodeAskForTheSameHeadForGood() {
    for (int i = 1; i < 9; i++) {
      script.after(5_000);
      answered(HEADERS, Integer.toString(i), HEAD, 527);
    }

    assertThat(findings()).isEmpty();
  }

  @Test
  void doesNotTakeANodeThatGoesOnForOtherReasonsForOneThatWasSetGoing() {
    answered(HEADERS, "1", HEAD, 527);
    script.after(5_000);
    answered(HEADERS, "2", HEAD, 527);
    script.after(5_000);
    answered(HEADERS, "3", "0xbb", 15_654);

    assertThat(findings()).isEmpty();
  }

  @Test
  void doesNotTakeANodeThatHearsOfANewBlockForOneThatWasSetGoing() {
    answered(HEADERS, "1", HEAD, 527);
    script.after(5_000).tapForwarded(script.pass(LISTENER, STREAM, 7, "", 700));
    answered(HEADERS, "2", HEAD, 527);
    answered(HEADERS, "3", "0xbb", 15_654);

    assertThat(findings()).isEmpty();
  }

  @Test
  void doesNotTakeANodeThatImportsWhatItGotForIdle() {
    Msg head = script.ask(DIALER, STREAM, HEADERS, "1", HEAD);
    script.ask(DIALER, STREAM, HEADERS, "2", "0xbb");
    answer(head, "1", 527);
    answer(head, "2", 15_654);
    script.after(5_000);
    answered(HEADERS, "3", HEAD, 527);
    answered(HEADERS, "4", "0xcc", 15_654);

    assertThat(findings()).isEmpty();
  }

  @Test
  void findsBodiesThatWereAskedForAgainInTheMiddleOfASync() {
    answered(HEADERS, "1", HEAD, 527);
    answered(BODIES, "2", "0xb1", 9_000);
    answered(BODIES, "3", "0xb2", 9_100);
    script.after(4_000);
    answered(BODIES, "4", "0xb2", 9_100);
    answered(BODIES, "5", "0xb3", 9_200);

    assertThat(findings()).extracting(Finding::cause).containsExactly("answer-ignored");
  }

  @Test
  void claimsNothingOfAnAnswerThatIsAnotherOne() {
    answered(HEADERS, "1", HEAD, 527);
    script.after(5_000);
    answered(HEADERS, "2", HEAD, 530);
    answered(HEADERS, "3", "0xbb", 15_654);

    assertThat(findings()).isEmpty();
  }

  @Test
  void countsALongerIdForNoOtherAnswer() {
    answered(HEADERS, "127", HEAD, 527);
    script.after(5_000);
    answered(HEADERS, "128", HEAD, 528);
    answered(HEADERS, "129", "0xbb", 15_654);

    assertThat(findings()).extracting(Finding::cause).containsExactly("answer-ignored");
  }

  @Test
  void saysNothingOfANodeThatTellsWhatBecameOfItsRequests() {
    answered(HEADERS, "1", HEAD, 527);
    script.after(5_000);
    answered(HEADERS, "2", HEAD, 527);
    answered(HEADERS, "3", "0xbb", 15_654);

    assertThat(MessageFindings.of(script.trace()).findings()).isEmpty();
  }

  private void askTwice() {
    script.ask(DIALER, STREAM, HEADERS, "1", HEAD);
    script.ask(DIALER, STREAM, HEADERS, "2", HEAD);
    Msg first = script.send(LISTENER, STREAM, HEADERS + 1, "1", 527);
    Msg second = script.send(LISTENER, STREAM, HEADERS + 1, "2", 527);
    script.carry(first).decode(first).deliver(first);
    script.carry(second).decode(second).deliver(second).tapPassed(first, second);
  }

  private void answered(int code, String id, String question, int size) {
    answer(script.ask(DIALER, STREAM, code, id, question), id, size);
  }

  private void empty(String id) {
    answered(HEADERS, id, "0xcc", 4);
  }

  private void answer(Msg request, String id, int size) {
    Msg answer = script.pass(LISTENER, STREAM, request.message().code() + 1, id, size);
    script.tapForwarded(answer);
  }

  private List<Finding> findings() {
    return MessageFindings.of(script.blackBox(DIALER).trace()).findings();
  }
}
