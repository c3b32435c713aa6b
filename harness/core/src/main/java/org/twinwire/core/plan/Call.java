package org.twinwire.core.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.twinwire.core.chain.Query;
import org.twinwire.core.trace.Role;

/**
 * One step with every reference resolved: what the runner sends to a node's control port.
 *
 * @param step index into the scenario's steps, from 0
 * @param by the node that is told to act
 * @param body the JSON body of the call, without what only the runner knows (address, stack)
 * @param queries the questions asked, in order, where the call asks any
 * @param timeout when the slowest part of the call has to be over
 */
public record Call(
    int step, Role by, Kind kind, Map<String, Object> body, List<Query> queries, Duration timeout) {

  public Call {
    queries = List.copyOf(queries);
  }

  /** The control calls a step can make (docker/README.md). */
  public enum Kind {
    CONNECT("connect"),
    REQUESTS("requests"),
    ANNOUNCE("announce"),
    RAW("raw"),
    SYNC("sync"),
    CLOSE("close"),
    WAIT("wait");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Last part of the call's path, and the key of the step in a scenario file. */
    public String word() {
      return word;
    }
  }
}
