package org.twinwire.core.finding;

import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.function.BiConsumer;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Trace;

/** What the examples of the causes have in common: how they begin. */
public final class ExampleTraces {

  public static final String STREAM = "dialer-2";
  public static final int HEADERS = 4;

  private ExampleTraces() {}

  /** A connection with both Status messages exchanged on a stream of their own. */
  public static ScriptedTrace connected() {
    return connected("mplex");
  }

  public static ScriptedTrace connected(String stack) {
    ScriptedTrace script = new ScriptedTrace(stack).open().stream("dialer-0");
    script.pass(DIALER, "dialer-0", 0, "", 87);
    script.pass(LISTENER, "dialer-0", 0, "", 88);
    return script;
  }

  /**
   * Request 1 delivered on a stream of its own.
   *
   * @param rest what becomes of its answer
   */
  public static Trace answer(BiConsumer<ScriptedTrace, Msg> rest) {
    return answer("mplex", rest);
  }

  public static Trace answer(String stack, BiConsumer<ScriptedTrace, Msg> rest) {
    return answer(connected(stack).stream(STREAM), rest);
  }

  /** The same on a stream that the dialer does not listen to yet. */
  public static Trace lateListener(BiConsumer<ScriptedTrace, Msg> rest) {
    ScriptedTrace script =
        connected()
            .openStream(STREAM)
            .negotiated(DIALER, STREAM)
            .negotiated(LISTENER, STREAM)
            .listener(LISTENER, STREAM);
    return answer(script, rest);
  }

  private static Trace answer(ScriptedTrace script, BiConsumer<ScriptedTrace, Msg> rest) {
    script.started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    Msg answer = script.send(LISTENER, STREAM, HEADERS, "1", 5123);
    rest.accept(script, answer);
    return script.trace();
  }

  /** Request 1 delivered, and timed out without an answer. */
  public static ScriptedTrace unanswered() {
    ScriptedTrace script = connected().stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    return timeOut(script);
  }

  public static ScriptedTrace timeOut(ScriptedTrace script) {
    return script.after(1_000).ended("1", "timed-out");
  }

  /** The answer arrives with its size and another content. */
  public static void corrupted(ScriptedTrace script, Msg answer) {
    Message other = script.message(HEADERS, "1", 5123);
    timeOut(script.carry(answer).decode(answer, other).deliver(answer, other));
  }

  /**
   * Two requests that are delivered as one.
   *
   * @param buffered whether each was buffered for itself before
   */
  public static Trace merged(boolean buffered) {
    ScriptedTrace script = connected().openStream(STREAM).started(STREAM, "1").started(STREAM, "2");
    Msg first = script.send(DIALER, STREAM, 3, "1", 12);
    Msg second = script.send(DIALER, STREAM, 3, "2", 14);
    script.carry(second);
    if (buffered) {
      script.buffer(first).buffer(second);
    }
    script.listener(LISTENER, STREAM).deliver(first, script.message(3, "1", 26));
    script.listener(DIALER, STREAM).pass(LISTENER, STREAM, HEADERS, "1", 5123);
    return script.ended("1", "answered").after(1_000).ended("2", "timed-out").trace();
  }
}
