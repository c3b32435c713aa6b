package org.twinwire.core.judge;

import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.ChainGenerator;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.request.Answer;
import org.twinwire.core.request.Headers;
import org.twinwire.core.request.Oracle;
import org.twinwire.core.request.Origin;
import org.twinwire.core.request.Query;
import org.twinwire.core.request.Request;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.ConformanceRule;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/** Scenarios and the traces of their runs: connect, then one header by number. */
public final class Scripts {

  private static final ShapePlan NATURAL = new ShapePlan.One(Shaping.NATURAL);

  public static final Chain CHAIN = ChainGenerator.generate(7, 12);
  public static final String STREAM = "dialer-2";
  public static final String RERUN = "twinwire run --scenario x";

  private static final Query BLOCK_5 =
      new Headers.Resolved(
          new Origin.ByNumber(BigInteger.valueOf(5)), BigInteger.ONE, BigInteger.ZERO, false);

  private Scripts() {}

  public static Step connect(Expect expect) {
    Action action = new Action.Connect(Map.of(), false, List.of(), Optional.empty());
    return new Step(Optional.empty(), DIALER, action, expect);
  }

  public static Step header(Expect expect) {
    return new Step(Optional.of("five"), DIALER, asking(List.of("5")), expect);
  }

  /** One header from each origin, all at once. */
  static Step headers(Expect expect, String... origins) {
    return new Step(Optional.empty(), DIALER, asking(List.of(origins)), expect);
  }

  private static Action asking(List<String> origins) {
    Action.Mode mode = origins.size() > 1 ? Action.Mode.PIPELINED : Action.Mode.SEQUENTIAL;
    return new Action.Requests(mode, origins.stream().map(Scripts::oneFrom).toList());
  }

  private static Request oneFrom(String origin) {
    return new Headers(
        origin,
        Optional.of("1"),
        Optional.of("0"),
        Optional.of("false"),
        Optional.empty(),
        Optional.empty());
  }

  /** The same step on another session. */
  static Step on(String session, Step step) {
    return new Step(step.name(), step.by(), session, step.action(), step.expect());
  }

  static Step close() {
    return new Step(Optional.empty(), DIALER, new Action.Close(), Expect.SUCCESS);
  }

  public static Expect outcome(OutcomeKind kind) {
    return new Expect(Optional.of(kind), List.of(), Content.EXACT, Optional.empty());
  }

  public static PlannedComparison plan(Step... steps) {
    return plan(Optional.empty(), steps);
  }

  public static PlannedComparison plan(Optional<Double> within, Step... steps) {
    return plan(List.of(), within, steps);
  }

  /** A script that tests some rules. */
  static PlannedComparison testing(List<ConformanceRule> rules, Step... steps) {
    return plan(rules, Optional.empty(), steps);
  }

  private static PlannedComparison plan(
      List<ConformanceRule> rules, Optional<Double> within, Step... steps) {
    Scenario scenario =
        new Scenario(
            new Scenario.About(
                "lifecycle/original[n=1]",
                "lifecycle/original.yaml",
                "The original client",
                "eth",
                rules,
                List.of()),
            new Scenario.Setting(
                List.of(68), List.of("mplex"), "rlpx", Scenario.DEFAULT_SHAPES, false),
            Map.of(),
            Optional.empty(),
            false,
            within,
            List.of(steps));
    return new PlannedComparison(scenario, "refnode", "refnode", 68, NATURAL, "rlpx", "mplex", 1);
  }

  public static PlannedComparison oneHeader() {
    return plan(connect(Expect.SUCCESS), header(Expect.SUCCESS));
  }

  /** Connected, both Status messages delivered. */
  public static ScriptedTrace connected(String stack) {
    ScriptedTrace script = new ScriptedTrace(stack).open().stream("dialer-0");
    script.pass(DIALER, "dialer-0", 0, "", 87);
    script.pass(LISTENER, "dialer-0", 0, "", 88);
    return script.step(connection());
  }

  static Outcome connection() {
    return new Outcome.Connected(
        "s1", 68, new Outcome.RemoteStatus(68, "1337", "0x", "0x", "0", "0x"), 2_000_000);
  }

  static Answer answer(int number) {
    Query query =
        new Headers.Resolved(
            new Origin.ByNumber(BigInteger.valueOf(number)),
            BigInteger.ONE,
            BigInteger.ZERO,
            false);
    return new Oracle(CHAIN, 68).answer(number == 5 ? BLOCK_5 : query, BigInteger.ONE);
  }

  static Outcome.Answered answered(Answer answer, long elapsedNanos) {
    return new Outcome.Answered(
        "1",
        4,
        answer.count(),
        answer.numbers(),
        answer.hashes(),
        answer.message().size(),
        answer.digest().toHexString(),
        elapsedNanos);
  }

  static Message message(Answer answer) {
    return new Message(4, Optional.of("1"), answer.digest().toHexString(), answer.message().size());
  }

  /** Everything went well. */
  public static Trace good(String stack) {
    return good(stack, 5, 1_000_000);
  }

  /** The request answered with some block's header. */
  public static Trace good(String stack, int block, long elapsedNanos) {
    ScriptedTrace script = connected(stack).stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    Msg reply = script.send(LISTENER, STREAM, message(answer(block)));
    script.carry(reply).decode(reply).deliver(reply).ended("1", "answered");
    return script.step(answered(answer(block), elapsedNanos)).trace();
  }

  /** The answer lies in the dialer's buffer: LOST, held-buffer. */
  public static Trace held(String stack) {
    return held(connected(stack)).trace();
  }

  public static ScriptedTrace held(ScriptedTrace script) {
    script.openStream(STREAM).negotiated(DIALER, STREAM).negotiated(LISTENER, STREAM);
    script.listener(LISTENER, STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    Msg reply = script.send(LISTENER, STREAM, message(answer(5)));
    script.carry(reply).decode(reply).buffer(reply).listener(DIALER, STREAM).after(200);
    script.log(DIALER, "buffer not dispatched");
    return script.step(new Outcome.TimedOut(Optional.of("1"), 200_000_000, true));
  }

  /** The peer ends the session instead of answering. */
  static Trace refused(String stack, String reason) {
    ScriptedTrace script = connected(stack).stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    script.close(Role.LISTENER, reason).ended("1", "disconnected");
    return script
        .step(new Outcome.Disconnected(Optional.of("1"), Optional.of(reason), 900_000))
        .trace();
  }

  /** The dialer says that the listener ended the session, for a reason of the dialer's own. */
  static Trace contradictory(String stack) {
    return refused(stack, "local: no answer");
  }

  public static Trace broken(String stack) {
    return connected(stack).error("the listener's process died").trace();
  }

  /** The listener is gone, and so is the rest of the script. */
  static Trace died(String stack, Fatality fatality) {
    ScriptedTrace script = connected(stack).stream(STREAM).started(STREAM, "1");
    script.write(script.send(DIALER, STREAM, message(answer(5))));
    return script.died(LISTENER, fatality, "exit code 3", "panic").trace();
  }

  public static Trace unsupported(String stack) {
    return connected(stack).step(new Outcome.Unsupported("requests: not offered")).trace();
  }
}
