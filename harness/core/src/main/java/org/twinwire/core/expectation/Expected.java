package org.twinwire.core.expectation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.PacketKind;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;

/** The expected outcomes of a scenario's steps, with defaults filled in. */
public record Expected(Scenario scenario) {

  /** Returns the accepted kinds of outcome of a step, at least one. */
  List<OutcomeKind> kinds(int step) {
    List<OutcomeKind> stated = expect(step).outcomes();
    return stated.isEmpty() ? List.of(success(step)) : stated;
  }

  public boolean admits(int step, OutcomeKind kind) {
    return kinds(step).contains(kind);
  }

  private OutcomeKind success(int step) {
    return switch (scenario.steps().get(step).action()) {
      case Action.Connect c -> OutcomeKind.CONNECTED;
      case Action.Discover d -> d.move().success();
      case Action.Requests r -> OutcomeKind.ANSWERED;
      case Action.Announce a -> OutcomeKind.DONE;
      case Action.Ping p -> OutcomeKind.DONE;
      case Action.Send s -> OutcomeKind.DONE;
      case Action.Raw r -> OutcomeKind.DONE;
      case Action.Mine m -> OutcomeKind.DONE;
      case Action.Sync s -> OutcomeKind.DONE;
      case Action.Close c -> OutcomeKind.DONE;
      case Action.Wait w -> OutcomeKind.DONE;
    };
  }

  /** Returns the number of outcomes that a step must have. */
  int outcomes(int step) {
    return scenario.steps().get(step).action() instanceof Action.Requests requests
        ? requests.requests().size()
        : 1;
  }

  /** Tests whether the script tells a node not to answer some requests. */
  public boolean leavesUnanswered(Role node) {
    return scenario.behaviour().getOrDefault(node, Map.of()).containsKey("serveSkip");
  }

  public boolean expectsTimeout(int step) {
    return admits(step, OutcomeKind.TIMED_OUT);
  }

  /**
   * Returns the times of the steps that end sessions, by closing them or because they expect a
   * refusal.
   */
  public ExpectedEnds ends(List<StepOutcome> ran, CaseSessions sessions) {
    return new ExpectedEnds(
        ran.stream()
            .filter(o -> endsSessions(o.step()) || isNotOpened(o))
            .map(this::window)
            .toList(),
        sessions);
  }

  /** Tests whether the step was to open a session that a node does not support. */
  private boolean isNotOpened(StepOutcome ran) {
    return scenario.steps().get(ran.step()).action() instanceof Action.Connect
        && ran.outcomes().stream().anyMatch(Outcome.Unsupported.class::isInstance);
  }

  private ExpectedEnds.Window window(StepOutcome ran) {
    return new ExpectedEnds.Window(
        ran.startedNanos(), ran.endedNanos(), mayDrop(ran.step()), session(ran.step()));
  }

  /** Returns the name of the session that a step opens or acts on; empty: it acts on none. */
  public Optional<String> session(int step) {
    Step written = scenario.steps().get(step);
    return Optional.of(written.session()).filter(any -> written.action().isOfSession());
  }

  /** Returns the same in a script with several sessions; empty in any other. */
  public Optional<String> sessionName(int step) {
    return session(step).filter(any -> scenario.hasSeveralSessions());
  }

  /** Returns whether a step ran no later than another one: before it, or at the same time. */
  public boolean isNotAfter(int one, int other) {
    return scenario.groupOf(one) <= scenario.groupOf(other);
  }

  /** Returns whether a message is one that the step has its node send, or the answer to one. */
  public boolean isOf(int step, EthCode message, Role sender) {
    Step written = scenario.steps().get(step);
    return written.by() == (message.isAnswer() ? sender.other() : sender)
        && written.action().asks() == (message.isRequest() || message.isAnswer());
  }

  /** Returns whether two steps are about the same session, or one of them about none. */
  public boolean mayShareSession(int one, int other) {
    return session(one).isEmpty()
        || session(other).isEmpty()
        || session(one).equals(session(other));
  }

  private boolean endsSessions(int step) {
    return switch (scenario.steps().get(step).action()) {
      case Action.Close c -> true;
      case Action.Connect c ->
          !kinds(step).equals(List.of(OutcomeKind.CONNECTED)) || expect(step).ends();
      default -> admits(step, OutcomeKind.DISCONNECTED) || expect(step).ends();
    };
  }

  /**
   * Tests whether both an answer and the end are accepted. Then messages sent before the end may be
   * dropped.
   */
  private boolean mayDrop(int step) {
    return admits(step, OutcomeKind.DISCONNECTED) && admits(step, success(step));
  }

  private Expect expect(int step) {
    return scenario.steps().get(step).expect();
  }

  /** Describes the expectation of a step in one line. */
  public String text(int step) {
    Expect expect = expect(step);
    String counts = expect.counts().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return kindsText(step)
        + (counts.isEmpty() ? "" : ", items: " + counts)
        + discoveryText(expect.discovery())
        + expect.head().map(number -> ", head of the peer: " + number).orElse("")
        + expect.pool().map(pool -> ", a pool").orElse("")
        + expect.withinMillis().map(millis -> ", within " + millis + " ms").orElse("");
  }

  private static String discoveryText(Expect.Discovery discovery) {
    String packets =
        discovery.packets().stream().map(PacketKind::word).collect(Collectors.joining(", "));
    return discovery.found().map(found -> ", found: " + found.text()).orElse("")
        + (packets.isEmpty() ? "" : ", packets: " + packets);
  }

  /** Lists the accepted outcomes, such as {@code answered or disconnected by the listener}. */
  String kindsText(int step) {
    return kinds(step).stream().map(kind -> text(step, kind)).collect(Collectors.joining(" or "));
  }

  private String text(int step, OutcomeKind kind) {
    return kind == OutcomeKind.DISCONNECTED
        ? EndExpectation.of(scenario, step).text()
        : kind.word();
  }

  public IntStream steps() {
    return IntStream.range(0, scenario.steps().size());
  }
}
