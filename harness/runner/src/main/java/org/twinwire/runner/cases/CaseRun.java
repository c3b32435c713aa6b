package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.plan.Call;
import org.twinwire.core.plan.UnresolvedException;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.LimitKind;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.LimitException;

/** One playing of one script: reset, behaviours, steps, closing, all events. */
final class CaseRun {

  private final CaseRunner runner;
  private final NodePair pair;
  private final Scenario scenario;
  private final CaseId id;
  private final SetUp setUp;
  private final Deadline deadline;
  private final RunnerEvents own = new RunnerEvents(System::nanoTime);
  private final CaseFeeds feeds;
  private final Sessions sessions;
  private final Map<String, List<Outcome>> earlier = new HashMap<>();
  private final List<PlayedStep> played = new ArrayList<>();
  private final CasePatience patience;
  private final Duration pause;
  private boolean tooSoon;

  /**
   * @param pause before every {@code connect}
   */
  CaseRun(
      CaseRunner runner,
      NodePair pair,
      Scenario scenario,
      Shaping shaping,
      CaseId id,
      CasePatience patience,
      Duration pause) {
    this.runner = runner;
    this.pair = pair;
    this.scenario = scenario;
    this.id = id;
    this.patience = patience;
    this.pause = pause;
    this.setUp = new SetUp(pair, scenario.behaviour(), shaping);
    this.deadline = Deadline.in(wholeCase(), System::nanoTime);
    this.feeds = new CaseFeeds(pair, own);
    this.sessions = new Sessions(feeds);
    pair.blackBoxes().forEach(box -> own.blackBox(box.role()));
    Stream.of(Role.values()).forEach(this::tellLimits);
  }

  private void tellLimits(Role role) {
    pair.driven(role)
        .flatMap(node -> node.info().limits())
        .ifPresent(limits -> own.nodeLimits(role, limits));
  }

  private Duration wholeCase() {
    return runner.limits().wholeCase().plus(patience.more(2 * messages()));
  }

  private int messages() {
    return scenario.steps().stream().mapToInt(step -> messages(step.action())).sum();
  }

  private static int messages(Action action) {
    return 2 + (action instanceof Action.Requests asked ? 2 * asked.requests().size() : 0);
  }

  void play(long seed) {
    Optional<String> cannot = setUp.make(seed).or(this::objection);
    if (cannot.isPresent()) {
      own.stepStarted(0);
      end(0, Played.of(List.of(new Outcome.Unsupported(cannot.get()))), System.nanoTime());
      return;
    }
    for (int index = 0; index < scenario.steps().size() && !tooSoon; index++) {
      play(scenario.steps().get(index), index);
    }
    LastDeliveries deliveries = new LastDeliveries(settle(false), feeds, deadline);
    new Closing(pair, feeds, own, deliveries, runner.limits().closing()).close();
  }

  private Optional<String> objection() {
    Stream<String> boxes =
        pair.blackBoxes().stream().flatMap(box -> box.objection(scenario).stream());
    return pair.objection(id.eth()).or(boxes::findFirst);
  }

  private void play(Step step, int index) {
    checkTime();
    setUp.before(index);
    boolean dials = step.action() instanceof Action.Connect;
    if (dials) {
      Pause.of(pause);
    }
    long started = own.stepStarted(index);
    Played result = resolveAndCall(step, index);
    end(index, result, started);
    tooSoon = dials && Redial.cameTooSoon(result.outcomes().getFirst(), feeds);
    setUp.after(index);
    step.name().ifPresent(name -> earlier.put(name, result.outcomes()));
  }

  private Played resolveAndCall(Step step, int index) {
    Call call;
    try {
      call = withTime(runner.resolver().resolve(step, index, earlier));
    } catch (UnresolvedException e) {
      return notTried(step, String.valueOf(e.getMessage()));
    }
    return new StepCall(
            pair, id, call, feeds, sessions, deadline, settle(call.kind() == Call.Kind.CONNECT))
        .play();
  }

  /** Each request and each answer may have to wait for a slow node, and so may what came before. */
  private Call withTime(Call call) {
    return call.longer(patience.more(messages()));
  }

  /**
   * A reference stands for nothing, because an earlier step came to nothing; or because the script
   * is for a longer chain than the known part of one that grows.
   */
  private Played notTried(Step step, String reason) {
    int expected = step.action() instanceof Action.Requests asked ? asked.requests().size() : 1;
    Outcome outcome =
        pair.blackBoxes().stream()
            .filter(BlackBox::grows)
            .findFirst()
            .<Outcome>map(box -> new Outcome.Unsupported(box.cannot("know " + reason)))
            .orElseGet(() -> new Outcome.Refused(Optional.empty(), reason));
    return Played.of(Collections.nCopies(expected, outcome));
  }

  private Settle settle(boolean opening) {
    return new Settle(
        patience, runner.outstanding(), opening, pair.roundTripNanos(), feeds, System::nanoTime);
  }

  private void end(int index, Played result, long started) {
    long ended = own.stepEnded(index, result.early());
    played.add(new PlayedStep(index, result, started, ended));
  }

  private void checkTime() {
    if (deadline.isOver()) {
      throw overTime();
    }
  }

  private LimitException overTime() {
    long seconds = runner.limits().wholeCase().toSeconds();
    return new LimitException(LimitKind.CASE, "case: longer than %d s".formatted(seconds));
  }

  /** Whether the peer still counted a session that was over, so that nothing was played. */
  boolean redialledTooSoon() {
    return tooSoon;
  }

  /** Notes what was done beside the script. */
  void note(LimitKind limit, String text) {
    own.limitHit(limit, text);
  }

  /**
   * What is known now; called once, when the case is over. A death that explains the failure stands
   * in its place: whose it is, is for core to say.
   */
  Trace trace(Optional<InfrastructureException> failure) {
    failure.ifPresent(this::noteLimit);
    Optional<InfrastructureException> silence = lastWords();
    Optional<InfrastructureException> problem = failure.or(() -> silence);
    Map<Role, Death> deaths = problem.isPresent() ? pair.deaths() : pair.unnoticedDeaths(feeds);
    deaths.forEach(own::processDied);
    Optional<String> error = deaths.isEmpty() ? problem.map(this::explain) : Optional.empty();
    List<StepOutcome> steps = played.stream().map(PlayedStep::outcome).toList();
    return new Trace(id, feeds.merged(), steps, error);
  }

  private void noteLimit(InfrastructureException failure) {
    if (failure instanceof LimitException reached) {
      own.limitHit(reached.limit(), String.valueOf(reached.getMessage()));
    }
  }

  private String explain(InfrastructureException failure) {
    return pair.death().orElse(String.valueOf(failure.getMessage()));
  }

  /** Events that came after the last look; a node that is gone has none. */
  private Optional<InfrastructureException> lastWords() {
    try {
      feeds.fetch();
      return Optional.empty();
    } catch (InfrastructureException e) {
      return Optional.of(e);
    }
  }

  private record PlayedStep(int index, Played result, long started, long ended) {
    StepOutcome outcome() {
      return new StepOutcome(index, result.settled(Duration.ofSeconds(2)), started, ended);
    }
  }
}
