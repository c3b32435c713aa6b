package org.twinwire.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
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

  private Finding find(String asked, Msg sent) {
    String digest = sent.message().digest();
    Outcome.Answered answer =
        new Outcome.Answered(asked, 4, 1, List.of("7"), List.of("0x07"), 500, digest, 1);
    return Ledger.wrongAnswer(script.trace(), DIALER, answer, PROBLEM).finding();
  }
}
