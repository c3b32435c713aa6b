package org.twinwire.runner.cases;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * Keeps the pair that was used last. It is reused after a reset. It is stopped if it broke, if a
 * script changes it permanently, or if another pair follows. A pair that cannot be started does not
 * affect other pairs.
 *
 * <p>Cases that are played at the same time need a pool each: {@link #beside}. What is known of the
 * pairs is common to all of them, and may be asked for from any thread.
 */
public final class PairPool implements AutoCloseable {

  /** Consecutive failed starts of a pair after which it is not tried again. */
  public static final int MAX_FAILURES = 3;

  private final PairStarter starter;
  private final KnownPairs known;
  private final HttpClient http;
  private final List<PairPool> others = new CopyOnWriteArrayList<>();
  private volatile Optional<PooledPair> pooled = Optional.empty();

  /**
   * Creates a pool without a pair.
   *
   * @param notes takes a line for each node that is probed before its first case
   */
  public PairPool(PairStarter starter, PreparedNodes prepared, Consumer<String> notes) {
    this(starter, new KnownPairs(prepared, notes), ControlClient.sharedHttp());
  }

  private PairPool(PairStarter starter, KnownPairs known, HttpClient http) {
    this.starter = starter;
    this.known = known;
    this.http = http;
  }

  /** Returns another pool, without a pair, that is closed with this one. */
  public PairPool beside() {
    PairPool other = new PairPool(starter, known, http);
    others.add(other);
    return other;
  }

  /** Returns why this machine cannot run the pair; empty if it can. */
  public Optional<String> unsupported(Pair names) {
    return known.unsupported(names);
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
                        failure -> known.failed(one.names(), failure),
                        () -> box.log().ifPresent(log -> known.started(one.names()))));
    known.learn(one.names(), one.pair().implementations());
    one.pair().close();
  }

  /** Returns why the pair is not started any more; empty if it still is. */
  public Optional<String> givenUp(Pair names) {
    return known.givenUp(names);
  }

  /**
   * Returns why nothing can be played with the undriven node of the pair; empty if no reason is
   * known.
   */
  public Optional<String> unfit(Pair names) {
    return known.unfit(names);
  }

  /** Maps the name of every node that was started, as in pairs, to its version. */
  public Map<String, String> nodeVersions() {
    return known.nodeVersions();
  }

  /** Returns the implementations of a pair's nodes; empty before it was started. */
  public PairImplementations implementations(Pair names) {
    return pooled
        .filter(one -> one.names().equals(names))
        .map(one -> one.pair().implementations())
        .orElseGet(() -> known.implementations(names));
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
    known.learn(names.dialer(), pair.dialer().version());
    known.learn(names.listener(), pair.listener().version());
    known.learn(names, pair.implementations());
    return pair;
  }

  private void askFirst(Pair names, NodePair pair) {
    try {
      known.ask(names, pair);
    } catch (InfrastructureException e) {
      endKept();
      throw e;
    }
  }

  private NodePair withTap(Pair names, NodePair pair) {
    NodePair tapped = counted(names, () -> starter.startTap(pair, http));
    pooled = Optional.of(new PooledPair(names, tapped));
    tapped.tap().ifPresent(tap -> known.learn(tap.info().name(), tap.info().version()));
    return tapped;
  }

  private NodePair counted(Pair names, Supplier<NodePair> start) {
    try {
      NodePair started = start.get();
      if (!started.startsInCases()) {
        known.started(names);
      }
      return started;
    } catch (InfrastructureException e) {
      known.failed(names, e);
      throw e;
    }
  }

  @Override
  public void close() {
    others.forEach(PairPool::endKept);
    endKept();
    http.shutdownNow();
  }

  private record PooledPair(Pair names, NodePair pair) {}
}
