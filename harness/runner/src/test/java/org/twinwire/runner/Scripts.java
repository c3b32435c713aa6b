package org.twinwire.runner;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.plan.Call;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.request.Headers;
import org.twinwire.core.request.Origin;
import org.twinwire.core.request.Query;
import org.twinwire.core.request.Request;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.SessionStack;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;

/** Scenarios for tests, and calls made of their steps without a chain. */
public final class Scripts {

  private static final ShapePlan NATURAL = new ShapePlan.One(Shaping.NATURAL);

  public static final Expect ANYTHING =
      new Expect(Optional.empty(), List.of(), Content.ANY, Optional.empty());

  private Scripts() {}

  public static CaseId id(String stack) {
    return new CaseId("headers/one", "scripted", "scripted", stack, 68, "natural", 1);
  }

  public static Step connect() {
    return step(new Action.Connect(Map.of(), false, List.of(), Optional.empty()));
  }

  /** A step that opens a further session. */
  public static Step connect(String session, String stack) {
    Action connect =
        new Action.Connect(
            Map.of(),
            false,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(new SessionStack(stack)),
            false);
    return on(session, step(connect));
  }

  /** The same step on another session. */
  public static Step on(String session, Step step) {
    return new Step(step.name(), step.by(), session, step.action(), step.expect());
  }

  /** The same step, together with the one before it. */
  public static Step together(Step step) {
    return new Step(step.name(), step.by(), step.session(), step.action(), step.expect(), true);
  }

  /** A step that asks for {@code count} times one header. */
  public static Step headers(int count) {
    Request request =
        new Headers(
            "5",
            Optional.of("1"),
            Optional.of("0"),
            Optional.of("false"),
            Optional.empty(),
            Optional.empty());
    return step(new Action.Requests(Action.Mode.PIPELINED, Collections.nCopies(count, request)));
  }

  /** A step in which the dialer mines a block, and the listener is expected to have this head. */
  public static Step mine(int head) {
    Action mine = new Action.Mine(1, false, Action.Announcing.AUTO, 0, Optional.empty());
    Expect expect =
        new Expect(
            List.of(),
            List.of(),
            Content.EXACT,
            Optional.empty(),
            false,
            Expect.End.ANY,
            Expect.Discovery.ANY,
            Optional.of(Integer.toString(head)),
            Optional.empty());
    return new Step(Optional.empty(), Role.DIALER, mine, expect);
  }

  public static Step sync() {
    return step(new Action.Sync(Optional.empty()));
  }

  public static Step close() {
    return step(new Action.Close());
  }

  private static Step step(Action action) {
    return new Step(Optional.empty(), Role.DIALER, action, ANYTHING);
  }

  public static Scenario scenario(Step... steps) {
    return scenario(false, Map.of(), steps);
  }

  /** A scenario with behaviours, or one that mutates. */
  public static Scenario scenario(
      boolean mutates, Map<Role, Map<String, Object>> behaviour, Step... steps) {
    return new Scenario(
        new Scenario.About(
            "headers/one", "headers/one.yaml", "one header", "eth", List.of(), List.of()),
        new Scenario.Setting(List.of(68), List.of("mplex"), "rlpx", Scenario.DEFAULT_SHAPES, false),
        behaviour,
        Optional.empty(),
        mutates,
        Optional.empty(),
        List.of(steps));
  }

  public static PlannedComparison planned(Scenario scenario, int attempts) {
    return new PlannedComparison(
        scenario, "scripted", "scripted", 68, NATURAL, "rlpx", "mplex", attempts);
  }

  /** A sweep of these offsets towards the listener. */
  public static PlannedComparison swept(Scenario scenario, long first, long last) {
    ShapePlan offsets = new ShapePlan.Offsets("offsets", List.of(Role.LISTENER), first, last);
    return new PlannedComparison(
        tapped(scenario, offsets), "scripted", "scripted", 68, offsets, "rlpx", "mplex", 1);
  }

  /** The same over the candidate's stack on both sides. */
  public static PlannedComparison ofOneStack(PlannedComparison planned) {
    return new PlannedComparison(
        planned.scenario(),
        planned.dialer(),
        planned.listener(),
        planned.eth(),
        planned.shape(),
        planned.candidate(),
        planned.candidate(),
        planned.attempts());
  }

  private static Scenario tapped(Scenario direct, ShapePlan shape) {
    return new Scenario(
        new Scenario.About(
            direct.id(),
            direct.about().file(),
            direct.about().title(),
            direct.about().spec(),
            List.of(),
            direct.about().tags()),
        new Scenario.Setting(
            direct.setting().eth(),
            direct.setting().stacks(),
            direct.setting().baseline(),
            List.of(shape),
            true),
        direct.behaviour(),
        direct.repeat(),
        direct.mutates(),
        direct.within(),
        direct.steps());
  }

  /** Makes a call of a step; requests have 300 ms, everything else 2 s. */
  public static Call resolve(Step step, int index, Map<String, List<Outcome>> earlier) {
    return switch (step.action()) {
      case Action.Requests asked -> requests(step, index, asked.requests().size());
      case Action.Close none -> call(step, index, Call.Kind.CLOSE, Map.of());
      case Action.Mine none -> mine(step, index);
      case Action.Sync none -> call(step, index, Call.Kind.SYNC, Map.of());
      case Action.Connect connect -> call(step, index, Call.Kind.CONNECT, stack(connect));
      case Action.Discover discover ->
          call(step, index, Call.Kind.DISCOVER, Map.of("move", discover.move().word()));
      case Action.Announce none -> call(step, index, Call.Kind.ANNOUNCE, Map.of());
      case Action.Ping none -> call(step, index, Call.Kind.PING, Map.of());
      case Action.Send none -> call(step, index, Call.Kind.SEND, Map.of());
      case Action.Raw none -> call(step, index, Call.Kind.RAW, Map.of());
      case Action.Wait none -> call(step, index, Call.Kind.WAIT, Map.of());
    };
  }

  private static Call mine(Step step, int index) {
    return new Call(
        index,
        step.by(),
        step.session(),
        Call.Kind.MINE,
        Map.of("blocks", 1),
        List.of(),
        Duration.ofSeconds(2),
        step.expect().head().map(BigInteger::new),
        Optional.empty());
  }

  private static Map<String, Object> stack(Action.Connect connect) {
    Map<String, Object> body = new HashMap<>();
    connect.stack().ifPresent(s -> body.put("stack", s.name()));
    if (connect.discovered()) {
      body.put(Call.DISCOVERED, true);
    }
    return body;
  }

  private static Call requests(Step step, int index, int count) {
    Query one =
        new Headers.Resolved(
            new Origin.ByNumber(BigInteger.ONE), BigInteger.ONE, BigInteger.ZERO, false);
    return new Call(
        index,
        Role.DIALER,
        step.session(),
        Call.Kind.REQUESTS,
        Map.of("mode", "pipelined"),
        Collections.nCopies(count, one),
        Duration.ofMillis(300));
  }

  private static Call call(Step step, int index, Call.Kind kind, Map<String, Object> body) {
    return new Call(
        index, Role.DIALER, step.session(), kind, body, List.of(), Duration.ofSeconds(2));
  }
}
