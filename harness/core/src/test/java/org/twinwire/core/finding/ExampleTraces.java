package org.twinwire.core.finding;

import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Trace;

/** For each named cause of the ledger a trace that shows it: one deviation, nothing else. */
public final class ExampleTraces {

  public static final String STREAM = "dialer-2";
  private static final int HEADERS = 4;

  private ExampleTraces() {}

  static Map<String, Trace> byCause() {
    Map<String, Trace> traces = new LinkedHashMap<>();
    traces.put("window-closed", windowClosed());
    traces.put("never-written", answer(ExampleTraces::neverWritten));
    traces.put("cut-by-tap", answer(ExampleTraces::cutByTap));
    traces.put("held-by-tap", answer(ExampleTraces::heldByTap));
    traces.put("delayed-ack", delayedAck());
    traces.put("streams-left-open", streamsLeftOpen());
    traces.put("stream-limit", streamLimit());
    traces.put("buffer-overflow", lateListener(ExampleTraces::bufferOverflow));
    traces.put("held-buffer", lateListener(ExampleTraces::heldBuffer));
    traces.put("closed-before-attach", closedBeforeAttach());
    traces.put("overread-handshake", overreadHandshake());
    traces.put("dropped-no-listener", lateListener(ExampleTraces::droppedNoListener));
    traces.put("peer-limit", answer(ExampleTraces::peerLimit));
    traces.put("receiver-reset-stream", answer(ExampleTraces::receiverResetStream));
    traces.put("lost-behind-close", answer(ExampleTraces::lostBehindClose));
    traces.put("paused-after-back-pressure", answer(ExampleTraces::pausedForGood));
    traces.put("stolen-by-second-listener", stolen());
    traces.put("corrupted-after-mac", answer(ExampleTraces::corrupted));
    traces.put("corrupted-unchecked", plaintext(ExampleTraces::corrupted));
    traces.put("session-ended", answer(ExampleTraces::sessionEnded));
    traces.put("receiver-stopped-reading", answer(ExampleTraces::receiverStoppedReading));
    traces.put("merged-on-replay", merged(true));
    traces.put("merged-on-read", merged(false));
    traces.put("replayed-twice", lateListener(ExampleTraces::replayedTwice));
    traces.put("overtook-the-buffer", overtookTheBuffer());
    traces.put("split-into-frames", answer(ExampleTraces::splitIntoFrames));
    traces.put("framing-mismatch", answer(ExampleTraces::framingMismatch));
    traces.put("truncated", answer(ExampleTraces::truncated));
    traces.put("answered-twice", answeredTwice());
    traces.put("never-asked", neverAsked());
    traces.put("answer-ignored", answerIgnored());
    traces.put("late-answer", lateAnswer());
    traces.put("late-listener", lateListener(ExampleTraces::lateListener));
    traces.put("never-sent", neverSent());
    traces.put("process-died", processDied());
    traces.put("unanswered-by-black-box", unansweredByBlackBox());
    traces.put("never-answered", neverAnswered());
    traces.put("answer-not-matched", answerNotMatched());
    return traces;
  }

  /** A connection with both Status messages exchanged on a stream of their own. */
  public static ScriptedTrace connected() {
    return connected("mplex");
  }

  private static ScriptedTrace connected(String stack) {
    ScriptedTrace script = new ScriptedTrace(stack).open().stream("dialer-0");
    script.pass(DIALER, "dialer-0", 0, "", 87);
    script.pass(LISTENER, "dialer-0", 0, "", 88);
    return script;
  }

  /** Request 1 delivered on a stream of its own; what becomes of its answer is told by the rest. */
  private static Trace answer(Consumer<Story> rest) {
    ScriptedTrace script = connected().stream(STREAM);
    return tell(script, rest);
  }

  private static Trace plaintext(Consumer<Story> rest) {
    return tell(connected("mplex-plaintext").stream(STREAM), rest);
  }

  private static Trace lateListener(Consumer<Story> rest) {
    ScriptedTrace script =
        connected()
            .openStream(STREAM)
            .negotiated(DIALER, STREAM)
            .negotiated(LISTENER, STREAM)
            .listener(LISTENER, STREAM);
    return tell(script, rest);
  }

  private record Story(ScriptedTrace script, Msg answer) {}

  private static Trace tell(ScriptedTrace script, Consumer<Story> rest) {
    script.started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    Msg answer = script.send(LISTENER, STREAM, HEADERS, "1", 5123);
    rest.accept(new Story(script, answer));
    return script.trace();
  }

  private static void timeOut(ScriptedTrace script) {
    script.after(1_000).ended("1", "timed-out");
  }

  private static Trace windowClosed() {
    ScriptedTrace script = connected("yamux").stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    script.queue(LISTENER, STREAM, HEADERS, "1", 300_000);
    timeOut(script);
    return script.trace();
  }

  private static void neverWritten(Story story) {
    timeOut(story.script());
  }

  private static void cutByTap(Story story) {
    timeOut(story.script().write(story.answer()).tapCut(story.answer()));
  }

  private static void heldByTap(Story story) {
    timeOut(story.script().write(story.answer()).tapHeld(story.answer()));
  }

  /** Three messages whose second half the tap gets 40 ms after the first. */
  private static Trace delayedAck() {
    ScriptedTrace script = new ScriptedTrace("rlpx").open().stream("rlpx");
    for (int i = 0; i < 3; i++) {
      Msg msg = script.send(LISTENER, "rlpx", 1, "", 300);
      script.tapRead(msg, 0, 32).after(40).tapRead(msg, 32, 308);
      script.carry(msg).decode(msg).deliver(msg);
    }
    return script.trace();
  }

  /** Three streams that the dialer has ended, and the listener answered on long ago. */
  private static Trace streamsLeftOpen() {
    ScriptedTrace script = connected();
    for (int i = 2; i < 5; i++) {
      script.askedAndEnded("dialer-" + i, Integer.toString(i));
    }
    return script.after(1_100).tearDown().trace();
  }

  private static Trace streamLimit() {
    ScriptedTrace script = connected();
    for (int i = 2; i <= 5; i++) {
      script.stream("dialer-" + i);
    }
    script.openedHere("dialer-6").started("dialer-6", "1");
    Msg request = script.send(DIALER, "dialer-6", 3, "1", 12);
    timeOut(script.carry(request));
    return script.trace();
  }

  private static void bufferOverflow(Story story) {
    timeOut(
        story
            .script()
            .carry(story.answer())
            .decode(story.answer())
            .limit(DIALER, STREAM, "stream-buffer", "5123 bytes (expected: at most 4096)"));
  }

  private static void heldBuffer(Story story) {
    timeOut(
        story
            .script()
            .carry(story.answer())
            .decode(story.answer())
            .buffer(story.answer())
            .listener(DIALER, STREAM)
            .closeStream(LISTENER, STREAM)
            .log(DIALER, "not dispatching pause buffer as there are no listeners"));
  }

  private static Trace closedBeforeAttach() {
    return lateListener(
        story ->
            timeOut(
                story
                    .script()
                    .carry(story.answer())
                    .closeStream(LISTENER, STREAM)
                    .listener(DIALER, STREAM)));
  }

  private static Trace overreadHandshake() {
    ScriptedTrace script = new ScriptedTrace("rlpx").open();
    Msg status = script.send(LISTENER, "rlpx", 0, "", 88);
    return script
        .carry(status)
        .negotiated(DIALER, "rlpx")
        .negotiated(LISTENER, "rlpx")
        .listener(DIALER, "rlpx")
        .trace();
  }

  private static void droppedNoListener(Story story) {
    timeOut(story.script().carry(story.answer()).decode(story.answer()).listener(DIALER, STREAM));
  }

  private static void peerLimit(Story story) {
    String reason = "denied by resource manager";
    timeOut(story.script().resetStream(DIALER, STREAM, reason).carry(story.answer()));
  }

  private static void receiverResetStream(Story story) {
    timeOut(story.script().resetStream(DIALER, STREAM).carry(story.answer()));
  }

  private static void lostBehindClose(Story story) {
    timeOut(story.script().carry(story.answer()).closeStream(LISTENER, STREAM));
  }

  private static void sessionEnded(Story story) {
    story.script().write(story.answer()).close(DIALER, "").ended("1", "disconnected");
  }

  private static void receiverStoppedReading(Story story) {
    timeOut(story.script().write(story.answer()));
  }

  /** The dialer's own announcement waits for the socket while it stops reading. */
  private static void pausedForGood(Story story) {
    ScriptedTrace script = story.script();
    Msg waiting = script.send(DIALER, STREAM, 7, "", 70_000);
    script.write(story.answer()).after(40).carry(waiting).decode(waiting).deliver(waiting);
    timeOut(script);
  }

  private static Trace stolen() {
    return answer(
        story -> {
          story.script().listener(DIALER, STREAM).carry(story.answer()).decode(story.answer());
          timeOut(story.script().deliver(story.answer()));
        });
  }

  private static void corrupted(Story story) {
    Message other = story.script().message(HEADERS, "1", 5123);
    Msg answer = story.answer();
    timeOut(story.script().carry(answer).decode(answer, other).deliver(answer, other));
  }

  private static Trace merged(boolean buffered) {
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

  private static void replayedTwice(Story story) {
    story
        .script()
        .carry(story.answer())
        .buffer(story.answer())
        .listener(DIALER, STREAM)
        .deliver(story.answer())
        .deliver(story.answer())
        .ended("1", "answered");
  }

  private static Trace overtookTheBuffer() {
    ScriptedTrace script = connected().openStream(STREAM);
    Msg first = script.send(LISTENER, STREAM, 7, "", 700);
    script.carry(first).buffer(first).listener(DIALER, STREAM);
    script.pass(LISTENER, STREAM, 1, "", 50);
    return script.deliver(first).trace();
  }

  private static void splitIntoFrames(Story story) {
    ScriptedTrace script = story.script();
    Message head = script.message(HEADERS, "1", 4096);
    Message tail = script.message(99, "", 1027);
    script.carry(story.answer());
    script.decode(story.answer(), head).deliver(story.answer(), head);
    script.decode(story.answer(), tail).deliver(story.answer(), tail);
    timeOut(script);
  }

  /** 5123 = 0b101000_0000011: its varint is two bytes and begins with 0x83. */
  private static void framingMismatch(Story story) {
    Message prefixed = story.script().message(0x83, "", 5125);
    timeOut(story.script().carry(story.answer()).decode(story.answer(), prefixed));
  }

  private static void truncated(Story story) {
    Message less = story.script().message(HEADERS, "1", 100);
    timeOut(story.script().carry(story.answer()).deliver(story.answer(), less));
  }

  private static Trace answeredTwice() {
    return answer(
        story -> {
          story.script().carry(story.answer()).deliver(story.answer()).ended("1", "answered");
          story.script().pass(LISTENER, STREAM, HEADERS, "1", 5100);
        });
  }

  private static Trace neverAsked() {
    ScriptedTrace script = connected().stream(STREAM);
    script.pass(LISTENER, STREAM, HEADERS, "9", 300);
    return script.trace();
  }

  private static Trace answerIgnored() {
    ScriptedTrace script = new ScriptedTrace("rlpx").open().stream("rlpx");
    script.ask(DIALER, "rlpx", 3, "1", "0xaa");
    script.pass(LISTENER, "rlpx", HEADERS, "1", 527);
    script.after(8_000).ask(DIALER, "rlpx", 3, "2", "0xaa");
    script.pass(LISTENER, "rlpx", HEADERS, "2", 527);
    script.ask(DIALER, "rlpx", 3, "3", "0xbb");
    script.pass(LISTENER, "rlpx", HEADERS, "3", 15_654);
    return script.blackBox(DIALER).trace();
  }

  private static Trace lateAnswer() {
    ScriptedTrace script = connected().stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    timeOut(script);
    script.pass(LISTENER, STREAM, HEADERS, "1", 5123);
    return script.trace();
  }

  private static void lateListener(Story story) {
    timeOut(story.script().carry(story.answer()).buffer(story.answer()));
    story.script().listener(DIALER, STREAM).deliver(story.answer());
  }

  private static Trace neverSent() {
    ScriptedTrace script = connected().stream(STREAM).started(STREAM, "1");
    timeOut(script);
    return script.trace();
  }

  private static Trace neverAnswered() {
    ScriptedTrace script = connected().stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    timeOut(script);
    return script.trace();
  }

  private static Trace processDied() {
    ScriptedTrace script = connected().stream(STREAM).started(STREAM, "1");
    script.write(script.send(DIALER, STREAM, 3, "1", 12));
    return script.died(LISTENER, Fatality.EXITED, "exit code 3", "panic").trace();
  }

  private static Trace unansweredByBlackBox() {
    ScriptedTrace script = connected().stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    timeOut(script);
    return script.blackBox(LISTENER).trace();
  }

  private static Trace answerNotMatched() {
    return answer(
        story -> {
          story.script().carry(story.answer()).decode(story.answer()).deliver(story.answer());
          timeOut(story.script());
        });
  }

  /** Every example's findings, for tests that go over all of them. */
  static List<Finding> findings(Trace trace, List<Rule> rules) {
    return MessageFindings.of(trace, ExpectedEnds.NONE, rules).findings();
  }
}
