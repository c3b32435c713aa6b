package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.chain.ChainGenerator;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.plan.Call;
import org.twinwire.core.plan.Resolver;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.Scripts;
import org.twinwire.runner.TestingProgram;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.runtime.BlackBoxDefinition;
import org.twinwire.runner.runtime.RunningNode;

/** A black box that dials; a scripted listener reports what it sees of it. */
class BlackBoxCaseTest {

  private static final BlackBoxDefinition DEFINITION =
      new BlackBoxDefinition(
          "mplex",
          "7",
          List.of(new Implementation("program", "7")),
          Pattern.compile("listens at (\\S+)"),
          Optional.of("imported up to ${head}$"),
          Duration.ofSeconds(5));

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();
  private final TestingProgram program = new TestingProgram(this::sessionEnds);
  private final List<String> dialed = new ArrayList<>();
  private String protocol = "/eth/68/1.0.0";

  @AfterEach
  void close() {
    scripted.close();
    program.close();
    http.shutdownNow();
  }

  @Test
  void isStartedToDialAndItsSessionIsTheOneThePeerReports() {
    Trace trace = play(false, Scripts.connect());

    assertThat(dialed).containsExactly(ScriptedNode.ENODE + "@10.1.2.3:30303");
    assertThat(outcomes(trace).getFirst())
        .isInstanceOfSatisfying(
            Outcome.Connected.class, made -> assertThat(made.session()).isEqualTo("l1"));
  }

  @Test
  void marksItsRoleInTheTraceAndEndsWithItsCase() {
    Trace trace = play(false, Scripts.connect());

    assertThat(trace.events())
        .anyMatch(event -> event instanceof Event.BlackBox box && box.role() == Role.DIALER)
        .anyMatch(event -> event instanceof Event.SessionClosed)
        .noneMatch(event -> event instanceof Event.LimitHit);
    assertThat(program.closed()).isTrue();
  }

  @Test
  void cannotBeToldToAsk() {
    assertThat(outcomes(play(false, Scripts.connect(), Scripts.headers(1))).getLast())
        .isEqualTo(
            new Outcome.Unsupported("dialer (box): a black box cannot be told to send anything"));
  }

  @Test
  void cannotBeToldHowToBehave() {
    Scenario hostile =
        Scripts.scenario(false, Map.of(Role.DIALER, Map.of("buffer", "hold")), Scripts.connect());

    assertThat(outcomes(play(false, hostile)))
        .containsExactly(
            new Outcome.Unsupported("dialer (box): a black box cannot be told how to behave"));
    assertThat(dialed).isEmpty();
  }

  @Test
  void doesNotPassWithAnotherVersionThanTheOneAskedFor() {
    protocol = "/eth/66/1.0.0";

    assertThat(outcomes(play(false, Scripts.connect())).getFirst())
        .isInstanceOfSatisfying(
            Outcome.Unsupported.class, no -> assertThat(no.reason()).endsWith("it chose 66"));
  }

  @Test
  void hasSyncedOnceItsLogSaysSo() {
    program.log().append("imported up to 1");

    assertThat(outcomes(play(false, Scripts.connect(), sync())).getLast())
        .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.blocks()).contains(1));
  }

  @Test
  void hasNotSyncedWithAnotherBlock() {
    program.log().append("imported up to 11");

    assertThat(outcomes(play(false, Scripts.connect(), sync())).getLast())
        .isInstanceOf(Outcome.TimedOut.class);
  }

  @Test
  void isNotAskedWhatNobodyKnowsOfAGrowingChain() {
    assertThat(outcomes(play(true, Scripts.connect(), Scripts.headers(1))))
        .containsExactly(
            new Outcome.Unsupported(
                "dialer (box): a black box cannot be asked what nobody knows: its chain grows"));
  }

  @Test
  void isNoReasonToFailAScriptForALongerChain() {
    Action older =
        new Action.Connect(Map.of("forkNext", "${head-600}"), false, List.of(), Optional.empty());
    Step step = new Step(Optional.empty(), Role.DIALER, older, Scripts.ANYTHING);

    assertThat(outcomes(play(true, Scripts.scenario(step), BlackBoxCaseTest::resolve)))
        .hasExactlyElementsOfTypes(Outcome.Unsupported.class);
    assertThat(outcomes(play(false, Scripts.scenario(step), BlackBoxCaseTest::resolve)))
        .hasExactlyElementsOfTypes(Outcome.Refused.class);
  }

  private static Call resolve(Step step, int index, Map<String, List<Outcome>> earlier) {
    return Resolver.resolve(step, index, ChainGenerator.generate(1, 0), earlier);
  }

  @Test
  void diesLoudly() {
    program.log().append("out of luck");
    program.die(1);
    protocol = "";

    Trace trace = play(false, Scripts.connect());

    assertThat(trace.error()).isEmpty();
    assertThat(deaths(trace))
        .singleElement()
        .satisfies(
            death -> {
              assertThat(death.role()).isEqualTo(Role.DIALER);
              assertThat(death.fatality()).isEqualTo(Fatality.EXITED);
              assertThat(death.how()).isEqualTo("exit code 1");
              assertThat(death.lastLines()).contains("out of luck");
            });
  }

  @Test
  void isSeenToHaveDiedBehindTheLastStep() {
    Trace trace =
        play(
            false,
            Scripts.scenario(Scripts.connect(), Scripts.close()),
            (step, index, earlier) -> {
              if (index == 1) {
                program.die(3);
              }
              return Scripts.resolve(step, index, earlier);
            });

    assertThat(deaths(trace)).extracting(Event.ProcessDied::how).containsExactly("exit code 3");
  }

  @Test
  void isNotSeenToHaveDiedWhenItsCaseEndsIt() {
    assertThat(deaths(play(false, Scripts.connect()))).isEmpty();
  }

  private static List<Event.ProcessDied> deaths(Trace trace) {
    return trace.events().stream()
        .flatMap(event -> event instanceof Event.ProcessDied e ? Stream.of(e) : Stream.empty())
        .toList();
  }

  private static Step sync() {
    return new Step(
        Optional.empty(), Role.DIALER, new Action.Sync(Optional.empty()), Scripts.ANYTHING);
  }

  private Trace play(boolean grows, Step... steps) {
    return play(grows, Scripts.scenario(steps));
  }

  private Trace play(boolean grows, Scenario scenario) {
    return play(grows, scenario, Scripts::resolve);
  }

  private Trace play(boolean grows, Scenario scenario, StepResolver resolver) {
    BlackBox box = BlackBox.dialing("dialer (box)", "box", DEFINITION, grows, this::dial);
    PairNode listener =
        PairNode.meet(Role.LISTENER, "listener (scripted)", scripted.listener(), http);
    NodePair pair = new NodePair(scripted, box, listener, Optional.empty());
    CaseRunner runner =
        new CaseRunner(resolver, events -> Optional.empty(), Patience.EARLY, CaseLimits.defaults());
    return runner.run(pair, scenario, Shaping.NATURAL, Scripts.id("mplex"), 42);
  }

  private RunningNode dial(String peer) {
    dialed.add(peer);
    report(
        "session-opened",
        Map.of("role", "listener", "stack", "mplex", "local", "a", "remote", "b"));
    report("stream-negotiated", Map.of("stream", "dialer-0", "protocol", protocol));
    Map<String, Object> status = Map.of("code", 0, "digest", "0xaa", "size", 80);
    report("message-delivered", Map.of("stream", "dialer-0", "message", status));
    report("message-sent", Map.of("stream", "dialer-0", "message", status, "from", 0, "to", 80));
    return program;
  }

  private void sessionEnds() {
    report("session-closed", Map.of("by", "remote"));
  }

  private void report(String type, Map<String, Object> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("session", "l1");
    scripted.listener().event(type, all);
  }

  private static List<Outcome> outcomes(Trace trace) {
    return trace.steps().stream().map(StepOutcome::outcomes).flatMap(List::stream).toList();
  }
}
