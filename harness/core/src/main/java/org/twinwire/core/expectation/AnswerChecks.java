package org.twinwire.core.expectation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.plan.Resolver;
import org.twinwire.core.plan.UnresolvedException;
import org.twinwire.core.request.Oracle;
import org.twinwire.core.request.Query;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Checks every answer against the chain. */
public final class AnswerChecks {

  private final Scenario scenario;
  private final Chain chain;
  private final int ethVersion;
  private final List<WrongAnswer> wrong = new ArrayList<>();

  private AnswerChecks(Scenario scenario, Chain chain, int ethVersion) {
    this.scenario = scenario;
    this.chain = chain;
    this.ethVersion = ethVersion;
  }

  /** Returns the answers of a case that differ from the chain. */
  public static List<WrongAnswer> wrong(Scenario scenario, Chain chain, Trace trace) {
    AnswerChecks checks = new AnswerChecks(scenario, chain, trace.id().eth());
    checks.check(trace);
    return List.copyOf(checks.wrong);
  }

  private void check(Trace trace) {
    Map<String, List<Outcome>> earlier = new HashMap<>();
    for (StepOutcome ran : trace.steps()) {
      Step step = scenario.steps().get(ran.step());
      if (step.action() instanceof Action.Requests) {
        check(trace, ran, step, earlier);
      }
      step.name().ifPresent(name -> earlier.put(name, ran.outcomes()));
    }
  }

  private void check(Trace trace, StepOutcome ran, Step step, Map<String, List<Outcome>> earlier) {
    List<Query> queries = queries(ran, step, earlier);
    Optional<AnswerLimits> stated = trace.limits(step.by().other());
    List<Oracle> oracles =
        ServedChains.of(chain, trace).during(step.by().other(), ran).stream()
            .map(served -> new Oracle(served, ethVersion).heldTo(stated))
            .toList();
    Oracle held = oracles.getLast();
    WrongAnswerKinds kinds = new WrongAnswerKinds(held, stated, queries, ran.outcomes());
    for (int i = 0; i < Math.min(queries.size(), ran.outcomes().size()); i++) {
      int index = i;
      if (ran.outcomes().get(i) instanceof Outcome.Answered answered) {
        problem(oracles, queries.get(i), answered, step.expect().content())
            .ifPresent(
                problem ->
                    wrong.add(
                        new WrongAnswer(
                            ran.step(), step.by(), answered, problem, kinds.of(index, answered))));
      }
    }
  }

  /** Returns what is wrong with an answer on each chain that was served, by the last of them. */
  private static Optional<String> problem(
      List<Oracle> oracles, Query query, Outcome.Answered answered, Content content) {
    List<Optional<String>> problems =
        oracles.stream().map(oracle -> oracle.check(query, answered, content)).toList();
    return problems.stream().allMatch(Optional::isPresent) ? problems.getLast() : Optional.empty();
  }

  /**
   * Returns the queries of a step; empty if a reference has no value, because the step was never
   * run.
   */
  private List<Query> queries(StepOutcome ran, Step step, Map<String, List<Outcome>> earlier) {
    try {
      return Resolver.resolve(step, ran.step(), chain, earlier).queries();
    } catch (UnresolvedException e) {
      return List.of();
    }
  }
}
