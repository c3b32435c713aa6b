package org.twinwire.core.finding;

import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.twinwire.core.expectation.WrongAnswer;
import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Trace;

/** An example of an answer that arrived whole, and that the chain contradicts. */
public class WrongAnswerExample implements Example {

  private final ScriptedTrace script = ExampleTraces.connected().stream(ExampleTraces.STREAM);
  private final Outcome.Answered answer;
  private final WrongAnswerKind misfit;

  /**
   * @param asked id of the request that got the answer
   * @param sentFor id that the answer was sent with
   */
  protected WrongAnswerExample(String asked, String sentFor, WrongAnswerKind misfit) {
    ScriptedTrace.Msg sent = script.pass(LISTENER, ExampleTraces.STREAM, 4, sentFor, 500);
    this.answer =
        new Outcome.Answered(
            asked, 4, 1, List.of("7"), List.of("0x07"), 500, sent.message().digest(), 1);
    this.misfit = misfit;
  }

  @Override
  public Trace trace() {
    return script.trace();
  }

  @Override
  public List<Finding> findings(List<Rule> rules) {
    WrongAnswer wrong =
        new WrongAnswer(0, DIALER, answer, "headers[0].number: 7 (expected: 5)", misfit);
    Causes causes = new Causes(rules, trace().events());
    return List.of(TraceFindings.wrongAnswer(trace(), wrong, causes).finding());
  }
}
