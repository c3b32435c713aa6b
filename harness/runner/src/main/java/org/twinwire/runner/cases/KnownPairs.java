package org.twinwire.runner.cases;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.plan.Pair;
import org.twinwire.runner.runtime.InfrastructureException;

/** What a run has learned about its pairs, whichever pool started them. Thread-safe. */
final class KnownPairs {

  private final PreparedNodes prepared;
  private final PeerSurvey survey;
  private final Map<String, String> versions = new ConcurrentHashMap<>();
  private final Map<Pair, PairImplementations> implementations = new ConcurrentHashMap<>();
  private final Map<Pair, FailedStarts> failures = new ConcurrentHashMap<>();

  /**
   * Creates the knowledge before any start.
   *
   * @param notes takes a line for each node that is probed before its first case
   */
  KnownPairs(PreparedNodes prepared, Consumer<String> notes) {
    this.prepared = prepared;
    this.survey = new PeerSurvey(notes);
  }

  Optional<String> unsupported(Pair names) {
    return prepared.unsupported(names);
  }

  /** Returns why the pair is not started any more; empty if it still is. */
  Optional<String> givenUp(Pair names) {
    return prepared
        .failure(names)
        .map(failure -> String.valueOf(failure.getMessage()))
        .or(() -> unfit(names))
        .or(() -> failures.getOrDefault(names, FailedStarts.NONE).tooMany());
  }

  Optional<String> unfit(Pair names) {
    return survey.unfit(names);
  }

  /** Probes the black box of a newly started pair, once for each pair. */
  void ask(Pair names, NodePair pair) {
    survey.ask(names, pair);
  }

  void started(Pair names) {
    failures.remove(names);
  }

  void failed(Pair names, InfrastructureException failure) {
    failures.compute(
        names, (same, before) -> (before == null ? FailedStarts.NONE : before).oneMore(failure));
  }

  void learn(String node, String version) {
    versions.put(node, version);
  }

  void learn(Pair names, PairImplementations both) {
    implementations.put(names, both);
  }

  Map<String, String> nodeVersions() {
    return Map.copyOf(versions);
  }

  PairImplementations implementations(Pair names) {
    return implementations.getOrDefault(names, PairImplementations.UNKNOWN);
  }
}
