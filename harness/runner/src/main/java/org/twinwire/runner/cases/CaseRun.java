package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.core.plan.Call;
import org.twinwire.core.plan.UnresolvedException;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.LimitKind;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.LimitException;

/** One run of a script: reset, behaviours, steps, closing, all events. */
final class CaseRun {

  private final CaseRunner runner;
  private final NodePair pair;
  private final Scenario scenario;
  private final CaseId id;
  private final CaseSetup setUp;
  private final Deadline deadline;
  private final RunnerEvents own = new RunnerEvents(System::nanoTime);
  private final CaseFeeds feeds;
  private final Sessions sessions;
  private final Discoveries discoveries = new Discoveries();
  private final Map<String, List<Outcome>> earlier = new HashMap<>();
  private final List<PlayedStep> played = new ArrayList<>();
  private final CasePatience patience;
  private final Duration pause;
  private boolean tooSoon;

  /**
   * Creates the run of one script.
   *
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
    this.setUp = new CaseSetup(pair, scenario.behaviour(), shaping);
    this.deadline = Deadline.in(wholeCase(), System::nanoTime);
    this.feeds = new CaseFeeds(pair, own);
    this.sessions = new Sessions(feeds);
    pair.blackBoxes().forEach(box -> own.blackBox(box.role()));
    Stream.of(Role.values()).forEach(this::tellLimits);
    if (!scenario.discoverers().isEmpty()) {
      own.timeOfDay(System.currentTimeMillis());
      Stream.of(Role.values()).forEach(this::tellIdentity);
    }
  }

  private void tellIdentity(Role role) {
    pair.node(role).id().ifPresent(id -> own.nodeIdentity(role, id));
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
      end(0, StepAttempt.of(List.of(new Outcome.Unsupported(cannot.get()))));
      return;
    }
    for (int index = 0; index < scenario.steps().size() && !tooSoon; ) {
      List<Integer> group = scenario.group(index);
      play(group);
      index += group.size();
    }
    LastDeliveries deliveries =
        new LastDeliveries(quietTimer(runner.outstanding(), false), feeds, deadline);
    new Closing(pair, feeds, own, deliveries, runner.limits().closing()).close();
  }

  private Optional<String> objection() {
    Stream<String> boxes =
        pair.blackBoxes().stream().flatMap(box -> box.objection(scenario).stream());
    return pair.objection(id.eth())
        .or(() -> pair.objection(scenario.requestKinds()))
        .or(boxes::findFirst)
        .or(() -> pair.objectionToStacks(scenario.besideStacks()))
        .or(() -> pair.objectionToDiscovery(scenario.discoverers()))
        .or(() -> new MiningObjection(pair, id.eth()).of(scenario));
  }

  /** Plays a step, or the steps that run together. */
  private void play(List<Integer> group) {
    checkTime();
    int first = group.getFirst();
    setUp.before(first);
    boolean dials = step(first).action() instanceof Action.Connect;
    if (dials) {
      Pause.of(pause);
    }
    group.forEach(own::stepStarted);
    Map<Integer, StepCall> calls = calls(group);
    new RunningCalls(calls, (index, attempt) -> end(index, afterwards(calls.get(index), attempt)))
        .await();
    tooSoon = dials && Redial.cameTooSoon(played.getLast().result().outcomes().getFirst(), feeds);
    setUp.after(first);
  }

  private Step step(int index) {
    return scenario.steps().get(index);
  }

  /** Returns the calls of steps; one that cannot be tried ends at once. */
  private Map<Integer, StepCall> calls(List<Integer> group) {
    Map<Integer, StepCall> calls = new LinkedHashMap<>();
    for (int index : group) {
      try {
        calls.put(index, call(step(index), index));
      } catch (UnresolvedException e) {
        end(index, notTried(step(index), String.valueOf(e.getMessage())));
      }
    }
    return calls;
  }

  /** Returns the result of a step; a peer may take no second session of a node. */
  private StepAttempt supported(Step step, StepAttempt result) {
    return Optional.of(result.outcomes().getFirst())
        .filter(outcome -> !step.isOfFirstSession() && step.action() instanceof Action.Connect)
        .filter(outcome -> !step.expect().outcomes().contains(outcome.kind()))
        .flatMap(outcome -> Redial.onePerPeer(outcome, feeds, pair.listener().who()))
        .map(reason -> StepAttempt.of(List.of(new Outcome.Unsupported(reason))))
        .orElse(result);
  }

  /** Waits for what the step expects of the other node, once its own call has succeeded. */
  private StepAttempt afterwards(StepCall called, StepAttempt attempt) {
    StepAttempt result = called.awaitingHead(attempt);
    return called
        .call()
        .pool()
        .filter(pool -> result.outcomes().stream().allMatch(CaseRun::isSuccess))
        .map(pool -> awaited(pool, called.call(), result))
        .orElse(result);
  }

  private static boolean isSuccess(Outcome outcome) {
    return switch (outcome.kind()) {
      case CONNECTED, ANSWERED, FOUND, REPLIED, DONE -> true;
      case TIMED_OUT, DISCONNECTED, REFUSED, UNSUPPORTED -> false;
    };
  }

  private StepAttempt awaited(Set<String> pool, Call call, StepAttempt result) {
    PoolWait wait = new PoolWait(call.by().other(), pool, feeds);
    Deadline limit = Deadline.in(shorter(call.timeout(), deadline.left()), System::nanoTime);
    return wait.await(limit, quietTimer(events -> wait.outstanding(), false))
        ? result
        : StepAttempt.givenUp(
            result.outcomes(), CompletableFuture.completedFuture(result.outcomes()));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private StepCall call(Step step, int index) {
    Call call = withTime(runner.resolver().resolve(step, index, earlier));
    return new StepCall(pair, id, call, feeds, sessions, discoveries, deadline, quietTimer(call));
  }

  /**
   * Adds time to a call: a slow node may delay each request and answer, and everything before them.
   */
  private Call withTime(Call call) {
    return call.longer(patience.more(messages()));
  }

  /**
   * Returns the outcome of a step that was not tried: a reference has no value, because an earlier
   * step failed or because the script is for a longer chain than the known part of a growing one.
   */
  private StepAttempt notTried(Step step, String reason) {
    int expected = step.action() instanceof Action.Requests asked ? asked.requests().size() : 1;
    Outcome outcome =
        pair.blackBoxes().stream()
            .filter(BlackBox::grows)
            .findFirst()
            .<Outcome>map(box -> new Outcome.Unsupported(box.cannot("know " + reason)))
            .orElseGet(() -> new Outcome.Refused(Optional.empty(), reason));
    return StepAttempt.of(Collections.nCopies(expected, outcome));
  }

  /** A call waits for its own session, whatever is stuck on another one. */
  private QuietTimer quietTimer(Call call) {
    return quietTimer(
        events -> runner.outstanding().apply(sessions.eventsOf(call.session(), events)),
        call.kind() == Call.Kind.CONNECT);
  }

  private QuietTimer quietTimer(
      Function<List<Event>, Optional<Outstanding>> outstanding, boolean opening) {
    return new QuietTimer(
        patience, outstanding, opening, pair.roundTripNanos(), feeds, System::nanoTime);
  }

  private void end(int index, StepAttempt attempt) {
    StepAttempt result = supported(step(index), attempt);
    long ended = own.stepEnded(index, result.early());
    sessions.learn(step(index).session(), step(index).by(), result.outcomes());
    discoveries.learn(step(index).by(), result.outcomes());
    step(index).name().ifPresent(name -> earlier.put(name, result.outcomes()));
    played.add(new PlayedStep(index, result, own.startOf(index), ended));
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

  /** Tests whether the peer still counted a closed session, so that nothing was played. */
  boolean redialledTooSoon() {
    return tooSoon;
  }

  /** Notes something done beside the script. */
  void note(LimitKind limit, String text) {
    own.limitHit(limit, text);
  }

  /**
   * Returns the trace; called once, when the case is over. A death that explains the failure
   * replaces it: core decides which node is to blame.
   */
  Trace trace(Optional<InfrastructureException> failure) {
    failure.ifPresent(this::noteLimit);
    Optional<InfrastructureException> silence = lastWords();
    Optional<InfrastructureException> problem = failure.or(() -> silence);
    Map<Role, Death> deaths = problem.isPresent() ? pair.deaths() : pair.unnoticedDeaths(feeds);
    deaths.forEach(own::processDied);
    Optional<String> error = deaths.isEmpty() ? problem.map(this::explain) : Optional.empty();
    List<StepOutcome> steps =
        played.stream()
            .sorted(Comparator.comparingInt(PlayedStep::index))
            .map(PlayedStep::outcome)
            .toList();
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

  /** Fetches events that came after the last check; a dead node has none. */
  private Optional<InfrastructureException> lastWords() {
    try {
      feeds.fetch();
      return Optional.empty();
    } catch (InfrastructureException e) {
      return Optional.of(e);
    }
  }

  private record PlayedStep(int index, StepAttempt result, long started, long ended) {
    StepOutcome outcome() {
      return new StepOutcome(index, result.settled(Duration.ofSeconds(2)), started, ended);
    }
  }
}
