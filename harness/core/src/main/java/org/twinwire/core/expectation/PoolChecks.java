package org.twinwire.core.expectation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.ledger.PoolBreach;
import org.twinwire.core.ledger.PoolTraffic;
import org.twinwire.core.plan.Resolver;
import org.twinwire.core.plan.UnresolvedException;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/**
 * Compares the pools of transactions with what the steps expect of them. Whatever a step expects,
 * no node may ask for what it has, nor send back what came from its peer.
 */
public final class PoolChecks {

  private final Scenario scenario;
  private final Chain chain;
  private final Trace trace;

  public PoolChecks(Scenario scenario, Chain chain, Trace trace) {
    this.scenario = scenario;
    this.chain = chain;
    this.trace = trace;
  }

  /** What a node did wrong with transactions, of its own accord, in a step. */
  public record Breach(int step, Role by, PoolBreach what) {}

  /** Returns what is wrong with the pools of the case. */
  public List<Mismatch> mismatches() {
    return Stream.concat(contents().stream(), unprovoked().map(PoolChecks::mismatch)).toList();
  }

  /** Returns everything that a node did wrong. */
  public List<Breach> breaches() {
    return Stream.concat(unprovoked(), neverAsked()).toList();
  }

  private Stream<Breach> unprovoked() {
    return Stream.of(Role.values())
        .flatMap(
            role -> {
              PoolTraffic traffic = PoolTraffic.of(trace.events(), role);
              return Stream.concat(
                      traffic.askedTwice(at -> isTold(role, at, Action.Requests.class)).stream(),
                      traffic.sentBack(at -> isTold(role, at, Action.Send.class)).stream())
                  .map(what -> new Breach(stepAt(what.shown().nanos()), role, what));
            });
  }

  private boolean isTold(Role role, long nanos, Class<? extends Action> action) {
    return trace.steps().stream()
        .filter(ran -> ran.startedNanos() - ClockSlack.NANOS <= nanos)
        .filter(ran -> nanos <= ran.endedNanos() + ClockSlack.NANOS)
        .map(ran -> scenario.steps().get(ran.step()))
        .anyMatch(step -> step.by() == role && action.isInstance(step.action()));
  }

  private int stepAt(long nanos) {
    return trace.steps().stream()
        .filter(ran -> ran.startedNanos() - ClockSlack.NANOS <= nanos)
        .mapToInt(StepOutcome::step)
        .max()
        .orElse(0);
  }

  private static Mismatch mismatch(Breach breach) {
    String count = count(breach.what().hashes().size());
    return switch (breach.what()) {
      case PoolBreach.AskedTwice twice ->
          mismatch(
              breach.step(),
              "the %s asked for %s again".formatted(breach.by().word(), count),
              "each transaction once");
      case PoolBreach.SentBack back ->
          mismatch(
              breach.step(),
              "the %s sent %s back".formatted(breach.by().word(), count),
              "nothing to whom it came from");
      case PoolBreach.NeverAsked never ->
          mismatch(
              breach.step(),
              "the %s asked for none of %s".formatted(breach.by().word(), count),
              "what is announced is asked for");
    };
  }

  /**
   * Returns the announcements of transactions that a pool should have and its node never wanted.
   */
  private Stream<Breach> neverAsked() {
    return expected().entrySet().stream()
        .flatMap(
            expected -> {
              int step = expected.getKey().step();
              Role peer = peer(step);
              PoolTraffic traffic = PoolTraffic.of(trace.events(), peer);
              Set<String> lacking = missing(expected.getKey(), expected.getValue());
              return PoolTraffic.of(trace.events(), peer.other())
                  .named(EthCode.NEW_POOLED_TRANSACTION_HASHES)
                  .flatMap(announced -> traffic.neverAsked(announced, lacking).stream())
                  .map(what -> new Breach(step, peer, what));
            });
  }

  private Role peer(int step) {
    return scenario.steps().get(step).by().other();
  }

  private List<Mismatch> contents() {
    List<Mismatch> found = new ArrayList<>();
    expected()
        .forEach(
            (ran, pool) -> {
              Set<String> missing = missing(ran, pool);
              Set<String> others = new HashSet<>(taken(ran));
              others.removeAll(pool);
              if (!missing.isEmpty() || !others.isEmpty()) {
                found.add(mismatch(ran, pool.size(), missing.size(), others.size()));
              }
            });
    return found;
  }

  /** Returns what each step expects of a pool. */
  private Map<StepOutcome, Set<String>> expected() {
    Map<StepOutcome, Set<String>> expected = new LinkedHashMap<>();
    Map<String, List<Outcome>> earlier = new HashMap<>();
    for (StepOutcome ran : trace.steps()) {
      Step step = scenario.steps().get(ran.step());
      if (step.expect().pool().isPresent()) {
        pool(ran, step, earlier).ifPresent(pool -> expected.put(ran, pool));
      }
      step.name().ifPresent(name -> earlier.put(name, ran.outcomes()));
    }
    return expected;
  }

  /** Returns nothing if a reference has no value, because an earlier step was never run. */
  private Optional<Set<String>> pool(
      StepOutcome ran, Step step, Map<String, List<Outcome>> earlier) {
    try {
      return Resolver.resolve(step, ran.step(), chain, earlier).pool();
    } catch (UnresolvedException e) {
      return Optional.empty();
    }
  }

  private Set<String> missing(StepOutcome ran, Set<String> pool) {
    Set<String> missing = new HashSet<>(pool);
    missing.removeAll(taken(ran));
    return missing;
  }

  private Set<String> taken(StepOutcome ran) {
    return PoolTraffic.of(trace.events(), peer(ran.step()))
        .takenBy(ran.endedNanos() + ClockSlack.NANOS);
  }

  private Mismatch mismatch(StepOutcome ran, int all, int missing, int others) {
    Role peer = peer(ran.step());
    return mismatch(
        ran.step(),
        "the %s has %d of %s%s"
            .formatted(
                peer.word(),
                all - missing,
                count(all),
                others > 0 ? " and " + others + " more" : ""),
        "exactly these");
  }

  private static Mismatch mismatch(int step, String got, String expected) {
    return new Mismatch(
        step, Optional.empty(), "step %d: %s (expected: %s)".formatted(step + 1, got, expected));
  }

  private static String count(int transactions) {
    return transactions == 1 ? "1 transaction" : transactions + " transactions";
  }
}
