package org.twinwire.core.plan;

import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.request.Query;
import org.twinwire.core.trace.Role;

/**
 * One step with every reference resolved, as the runner sends it to a node's control port.
 *
 * @param step index into the scenario's steps, from 0
 * @param by the node that is told to act
 * @param session the session of the script that it opens or acts on
 * @param body the JSON body of the call, without the parts that only the runner knows: the address,
 *     and the stack unless the script names it; {@link #DISCOVERED} is for the runner itself
 * @param queries the requests that the call makes, in order
 * @param timeout limit for the whole call
 * @param head number of the block that the peer has to have as its head in the end
 * @param pool hashes of the transactions that the pool of the peer has to have then, if the step
 *     expects any
 */
public record Call(
    int step,
    Role by,
    String session,
    Kind kind,
    Map<String, Object> body,
    List<Query> queries,
    Duration timeout,
    Optional<BigInteger> head,
    Optional<Set<String>> pool) {

  /** Key of a connect whose address is the one that was discovered last. */
  public static final String DISCOVERED = "discovered";

  private static final String TIMEOUT = "timeoutMillis";

  public Call {
    queries = List.copyOf(queries);
    pool = pool.map(Set::copyOf);
  }

  /** Returns the same call with what the pool of the peer has to have then. */
  Call with(Optional<Set<String>> expected) {
    return new Call(step, by, session, kind, body, queries, timeout, head, expected);
  }

  /** A call that expects neither a head nor a pool. */
  public Call(
      int step,
      Role by,
      String session,
      Kind kind,
      Map<String, Object> body,
      List<Query> queries,
      Duration timeout) {
    this(step, by, session, kind, body, queries, timeout, Optional.empty(), Optional.empty());
  }

  /** Returns the same call with more time for each of its parts that has a timeout. */
  public Call longer(Duration more) {
    return new Call(
        step,
        by,
        session,
        kind,
        longer(body, more.toMillis()),
        queries,
        timeout.plus(more),
        head,
        pool);
  }

  private static Map<String, Object> longer(Map<String, Object> body, long moreMillis) {
    Map<String, Object> longer = new LinkedHashMap<>();
    body.forEach((key, value) -> longer.put(key, longer(key, value, moreMillis)));
    return longer;
  }

  private static Object longer(String key, Object value, long moreMillis) {
    if (value instanceof Number millis && key.equals(TIMEOUT)) {
      return millis.longValue() + moreMillis;
    }
    if (value instanceof List<?> parts) {
      return parts.stream().map(part -> longer("", part, moreMillis)).toList();
    }
    if (value instanceof Map<?, ?> part) {
      Map<String, Object> body = new LinkedHashMap<>();
      part.forEach((name, each) -> body.put(String.valueOf(name), each));
      return longer(body, moreMillis);
    }
    return value;
  }

  /** The control calls that a step can make (docker/README.md). */
  public enum Kind {
    CONNECT("connect"),
    DISCOVER("discover"),
    REQUESTS("requests"),
    ANNOUNCE("announce"),
    PING("ping"),
    SEND("send"),
    RAW("raw"),
    MINE("mine"),
    SYNC("sync"),
    CLOSE("close"),
    WAIT("wait");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the last part of the call's path, which is the step's key in a scenario file. */
    public String word() {
      return word;
    }
  }
}
