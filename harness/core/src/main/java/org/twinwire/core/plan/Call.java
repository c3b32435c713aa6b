package org.twinwire.core.plan;

import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 */
public record Call(
    int step,
    Role by,
    String session,
    Kind kind,
    Map<String, Object> body,
    List<Query> queries,
    Duration timeout,
    Optional<BigInteger> head) {

  /** Key of a connect whose address is the one that was discovered last. */
  public static final String DISCOVERED = "discovered";

  private static final String TIMEOUT = "timeoutMillis";

  public Call {
    queries = List.copyOf(queries);
  }

  /** A call that expects no head. */
  public Call(
      int step,
      Role by,
      String session,
      Kind kind,
      Map<String, Object> body,
      List<Query> queries,
      Duration timeout) {
    this(step, by, session, kind, body, queries, timeout, Optional.empty());
  }

  /** Returns the same call with more time for each of its parts that has a timeout. */
  public Call longer(Duration more) {
    return new Call(
        step, by, session, kind, longer(body, more.toMillis()), queries, timeout.plus(more), head);
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
