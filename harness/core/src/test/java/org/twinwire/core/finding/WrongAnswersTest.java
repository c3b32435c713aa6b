package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.expectation.WrongAnswer;
import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.Outcome;

class WrongAnswersTest {

  private static final String STREAM = ExampleTraces.STREAM;
  private static final String PROBLEM = "headers[0].number: 7 (expected: 5)";

  private final ScriptedTrace script = ExampleTraces.connected().stream(STREAM);

  @Test
  void seesThatAnswersAreMatchedByCode() {
    Finding finding = find("1", script.pass(LISTENER, STREAM, 4, "2", 500));

    assertThat(finding.cause()).isEqualTo("matched-by-code");
    assertThat(finding.requestId()).contains("1");
    assertThat(finding.explanation())
        .isEqualTo(
            "Request 1 was given the answer to request 2: answers are matched by code, not by"
                + " request id.");
    assertThat(finding.evidence()).contains(PROBLEM);
  }

  @Test
  void seesThatThePeerSentTheWrongContent() {
    Finding finding = find("2", script.pass(LISTENER, STREAM, 4, "2", 500));

    assertThat(finding.type()).isEqualTo(FindingType.WRONG_ANSWER);
    assertThat(finding.cause()).isEqualTo("wrong-content");
    assertThat(finding.message()).isEqualTo("BlockHeaders");
  }

  @Test
  void leavesAnAnswerThatNobodySentUnexplained() {
    Finding finding = find("1", script.send(DIALER, STREAM, 4, "1", 500));

    assertThat(finding.cause()).isEqualTo("unexplained");
  }

  @Test
  void seesThatIdsAreSwapped() {
    Msg sent = script.pass(LISTENER, STREAM, 4, "1", 500);
    Finding finding = find("1", sent, new WrongAnswerKind.AnswerTo("2"));

    assertThat(finding.cause()).isEqualTo("swapped-ids");
    assertThat(finding.explanation()).contains("answers request 2: the ids are swapped");
  }

  @Test
  void seesMatchingByCodeBehindAContentThatAnswersAnotherRequest() {
    Msg sent = script.pass(LISTENER, STREAM, 4, "2", 500);

    assertThat(find("1", sent, new WrongAnswerKind.AnswerTo("2")).cause())
        .isEqualTo("matched-by-code");
  }

  @Test
  void seesThatAnAnswerEndsTooEarly() {
    Msg sent = script.pass(LISTENER, STREAM, 4, "1", 500);
    AnswerLimits stated = new AnswerLimits(Map.of("headers", 192, "bodies", 128), 2_097_152);
    Finding finding = find("1", sent, new WrongAnswerKind.CutShort(3, 9, 640, Optional.of(stated)));

    assertThat(finding.cause()).isEqualTo("short-answer");
    assertThat(finding.evidence())
        .contains(
            "3 of 9 items; with one more the message takes 640 bytes",
            "the listener states limits of 192 headers, 128 bodies and 2097152 bytes");
  }

  @Test
  void doesNotHoldANodeToLimitsThatItDoesNotState() {
    Msg sent = script.pass(LISTENER, STREAM, 4, "1", 500);
    Finding finding = find("1", sent, new WrongAnswerKind.CutShort(3, 9, 640, Optional.empty()));

    assertThat(finding.cause()).isEqualTo("shorter-than-practice");
    assertThat(finding.explanation()).endsWith("; eth names no number of items.");
  }

  private Finding find(String asked, Msg sent) {
    return find(asked, sent, new WrongAnswerKind.Unknown());
  }

  private Finding find(String asked, Msg sent, WrongAnswerKind misfit) {
    String digest = sent.message().digest();
    Outcome.Answered answer =
        new Outcome.Answered(asked, 4, 1, List.of("7"), List.of("0x07"), 500, digest, 1);
    return TraceFindings.wrongAnswer(
            script.trace(), new WrongAnswer(0, DIALER, answer, PROBLEM, misfit))
        .finding();
  }
}
