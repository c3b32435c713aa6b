package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.math.BigInteger;
import java.util.Optional;
import org.twinwire.core.finding.EarlySyncCase;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.request.EmptyAnswer;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Trace;

/** The dialer gets an answer without items, and is done. */
public final class StoppedAtEmptyAnswerExample implements EarlySyncCase {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected().stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    Message empty = new Message(4, Optional.of("1"), EmptyAnswer.digest(4, BigInteger.ONE), 4);
    Msg answer = script.send(LISTENER, STREAM, empty);
    script.carry(answer).decode(answer).deliver(answer).ended("1", "answered");
    return script.step(new Outcome.Done(1, Optional.of(0))).trace();
  }
}
