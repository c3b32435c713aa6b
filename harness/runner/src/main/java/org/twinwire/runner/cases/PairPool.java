package org.twinwire.runner.cases;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NotReadyException;

/**
 * Keeps the pair that was used last. It is reused after a reset. It is stopped if it broke, if a
 * script changes it permanently, or if another pair follows. A pair that cannot be started does not
 * affect other pairs.
 */
public final class PairPool implements AutoCloseable {

  /** Consecutive failed starts of a pair after which it is not tried again. */
  public static final int MAX_FAILURES = 3;

  private final PairStarter starter;
  private final PreparedNodes prepared;
  private final HttpClient http = ControlClient.sharedHttp();
  private final Map<String, String> nodeVersions = new TreeMap<>();
  private final Map<Pair, PairImplementations> implementations = new HashMap<>();
  private final Map<Pair, Failures> failures = new HashMap<>();
  private final PeerSurvey survey;
  private Optional<PooledPair> pooled = Optional.empty();

  /**
   * Creates a pool without a pair.
   *
   * @param notes takes a line for each node that is probed before its first case
   */
  public PairPool(PairStarter starter, PreparedNodes prepared, Consumer<String> notes) {
    this.starter = starter;
    this.prepared = prepared;
    this.survey = new PeerSurvey(notes);
  }

  /** Returns why this machine cannot run the pair; empty if it can. */
  public Optional<String> unsupported(Pair names) {
    return prepared.unsupported(names);
  }

  /** Returns the pair; starts it if needed. */
  public NodePair take(Pair names) {
    return keptOrStarted(names).untapped();
  }

  /** Returns the pair with its tap; starts either if needed. */
  public NodePair takeTapped(Pair names) {
    NodePair pair = keptOrStarted(names);
    return pair.tap().isPresent() ? pair : withTap(names, pair);
  }

  /** Returns the pair if it is the one that was used last. */
  public Optional<NodePair> alive(Pair names) {
    return pooled.filter(one -> one.names().equals(names)).map(one -> one.pair().untapped());
  }

  private NodePair keptOrStarted(Pair names) {
    return pooled
        .filter(one -> one.names().equals(names))
        .map(PooledPair::pair)
        .orElseGet(() -> start(names));
  }

  /** Stops the pair if it is running; the next use starts a new one. */
  public void discard(Pair names) {
    if (pooled.filter(one -> one.names().equals(names)).isPresent()) {
      endKept();
    }
  }

  private void endKept() {
    Optional<PooledPair> ended = pooled;
    pooled = Optional.empty();
    ended.ifPresent(this::end);
  }

  /**
   * Stops a pair. A black box that dials is started by a case, so a failed start is only known
   * here.
   */
  private void end(PooledPair one) {
    one.pair().blackBoxes().stream()
        .filter(box -> box.role() == Role.DIALER)
        .forEach(
            box ->
                box.startFailure()
                    .ifPresentOrElse(
                        failure -> failed(one.names(), failure),
                        () -> box.log().ifPresent(started -> failures.remove(one.names()))));
    implementations.put(one.names(), one.pair().implementations());
    one.pair().close();
  }

  /** Returns why the pair is not started any more; empty if it still is. */
  public Optional<String> givenUp(Pair names) {
    return prepared
        .failure(names)
        .map(failure -> String.valueOf(failure.getMessage()))
        .or(() -> unfit(names))
        .or(() -> failuresOf(names).tooMany());
  }

  /**
   * Returns why nothing can be played with the undriven node of the pair; empty if no reason is
   * known.
   */
  public Optional<String> unfit(Pair names) {
    return survey.unfit(names);
  }

  /** Maps the name of every node that was started, as in pairs, to its version. */
  public Map<String, String> nodeVersions() {
    return Map.copyOf(nodeVersions);
  }

  /** Returns the implementations of a pair's nodes; empty before it was started. */
  public PairImplementations implementations(Pair names) {
    return pooled
        .filter(one -> one.names().equals(names))
        .map(one -> one.pair().implementations())
        .orElseGet(() -> implementations.getOrDefault(names, PairImplementations.UNKNOWN));
  }

  private NodePair start(Pair names) {
    givenUp(names)
        .ifPresent(
            why -> {
              throw new InfrastructureException(why);
            });
    endKept();
    NodePair pair = counted(names, () -> starter.start(names, http));
    pooled = Optional.of(new PooledPair(names, pair));
    askFirst(names, pair);
    nodeVersions.put(names.dialer(), pair.dialer().version());
    nodeVersions.put(names.listener(), pair.listener().version());
    return pair;
  }

  private void askFirst(Pair names, NodePair pair) {
    try {
      survey.ask(names, pair);
    } catch (InfrastructureException e) {
      endKept();
      throw e;
    }
  }

  private NodePair withTap(Pair names, NodePair pair) {
    NodePair tapped = counted(names, () -> starter.startTap(pair, http));
    pooled = Optional.of(new PooledPair(names, tapped));
    tapped.tap().ifPresent(tap -> nodeVersions.put(tap.info().name(), tap.info().version()));
    return tapped;
  }

  private NodePair counted(Pair names, Supplier<NodePair> start) {
    try {
      NodePair started = start.get();
      if (!started.startsInCases()) {
        failures.remove(names);
      }
      return started;
    } catch (InfrastructureException e) {
      failed(names, e);
      throw e;
    }
  }

  private void failed(Pair names, InfrastructureException failure) {
    failures.put(names, failuresOf(names).oneMore(failure));
  }

  private Failures failuresOf(Pair names) {
    return failures.getOrDefault(names, Failures.NONE);
  }

  @Override
  public void close() {
    endKept();
    http.shutdownNow();
  }

  private record PooledPair(Pair names, NodePair pair) {}

  /**
   * Failed starts of a pair.
   *
   * @param forGood whether a start timed out, so that the next one would too
   */
  private record Failures(int inARow, boolean forGood, String last) {

    static final Failures NONE = new Failures(0, false, "");

    Failures oneMore(InfrastructureException failure) {
      boolean inVain = forGood || failure instanceof NotReadyException;
      return new Failures(inARow + 1, inVain, String.valueOf(failure.getMessage()));
    }

    Optional<String> tooMany() {
      if (forGood) {
        return Optional.of("the pair is given up: " + last);
      }
      return inARow < MAX_FAILURES
          ? Optional.empty()
          : Optional.of(
              "the pair could not be started %d times in a row: %s".formatted(inARow, last));
    }
  }
}
