package org.twinwire.runner.cases;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.twinwire.core.plan.Pair;
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
  private final Map<Pair, NodePair> pairs = new HashMap<>();
  private final Map<String, String> nodeVersions = new TreeMap<>();
  private int failures;
  private String lastProblem = "none";

  public PairPool(PairStarter starter) {
    this.starter = starter;
  }

  /** The pair to use, started if there is none. */
  public NodePair take(Pair names) {
    return kept(names).untapped();
  }

  /** The pair to use with its tap; either is started if it is not there. */
  public NodePair takeTapped(Pair names) {
    NodePair pair = kept(names);
    return pair.tap().isPresent() ? pair : withTap(names, pair);
  }

  private NodePair kept(Pair names) {
    return Optional.ofNullable(pairs.get(names)).orElseGet(() -> start(names));
  }

  /** Ends the pair, if there is one; the next one is fresh. */
  public void discard(Pair names) {
    Optional.ofNullable(pairs.remove(names)).ifPresent(NodePair::close);
  }

  /** True once so many starts in a row have failed that trying on is of no use. */
  public boolean hasGivenUp() {
    return failures >= MAX_FAILURES;
  }

  /** Why the last start failed. */
  public String lastProblem() {
    return lastProblem;
  }

  /** Name → version of every node that was started. */
  public Map<String, String> nodeVersions() {
    return Map.copyOf(nodeVersions);
  }

  private NodePair start(Pair names) {
    NodePair pair = counted(() -> starter.start(names, http));
    pairs.put(names, pair);
    note(pair.dialer());
    note(pair.listener());
    return pair;
  }

  private NodePair withTap(Pair names, NodePair pair) {
    NodePair tapped = counted(() -> starter.startTap(pair, http));
    pairs.put(names, tapped);
    tapped.tap().ifPresent(tap -> nodeVersions.put(tap.info().name(), tap.info().version()));
    return tapped;
  }

  private NodePair counted(Supplier<NodePair> start) {
    try {
      NodePair started = start.get();
      failures = 0;
      return started;
    } catch (InfrastructureException e) {
      failures++;
      lastProblem = String.valueOf(e.getMessage());
      throw e;
    }
  }

  private void note(PairMember node) {
    nodeVersions.put(node.name(), node.version());
  }

  @Override
  public void close() {
    pairs.values().forEach(NodePair::close);
    pairs.clear();
    http.shutdownNow();
  }
}
