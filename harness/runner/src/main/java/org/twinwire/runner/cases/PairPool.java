package org.twinwire.runner.cases;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * Keeps one started pair per two names. A pair is used again after a reset; one that broke, or that
 * a script changes for good, is thrown away.
 */
public final class PairPool implements AutoCloseable {

  /** Starts in a row that may fail before the run gives up. */
  public static final int MAX_FAILURES = 3;

  private final PairStarter starter;
  private final HttpClient http = ControlClient.sharedHttp();
  private final Map<PairNames, NodePair> pairs = new HashMap<>();
  private int failures;

  public PairPool(PairStarter starter) {
    this.starter = starter;
  }

  /** The pair to use, started if there is none. */
  public NodePair take(PairNames names) {
    return Optional.ofNullable(pairs.get(names)).orElseGet(() -> start(names));
  }

  /** Ends the pair, if there is one; the next one is fresh. */
  public void discard(PairNames names) {
    Optional.ofNullable(pairs.remove(names)).ifPresent(NodePair::close);
  }

  /** True once so many starts in a row have failed that trying on is of no use. */
  public boolean hasGivenUp() {
    return failures >= MAX_FAILURES;
  }

  private NodePair start(PairNames names) {
    try {
      NodePair pair = starter.start(names, http);
      pairs.put(names, pair);
      failures = 0;
      return pair;
    } catch (InfrastructureException e) {
      failures++;
      throw e;
    }
  }

  @Override
  public void close() {
    pairs.values().forEach(NodePair::close);
    pairs.clear();
    http.shutdownNow();
  }
}
