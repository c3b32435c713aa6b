package org.twinwire.refnode.behaviour;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;

/** What a control call says about a fault; remembers which parameters the fault has. */
public final class FaultParameters {

  private static final String AT = "faultAt";
  private static final String BYTES = "faultBytes";
  private static final String MILLIS = "faultMillis";

  /** All that a fault can have. */
  public static final List<String> NAMES = List.of(AT, BYTES, MILLIS);

  private static final int AT_MAX = 10_000;
  private static final int BYTES_MAX = 1 << 30;

  private final Arguments body;
  private final Map<String, Long> defaults = new TreeMap<>();

  public FaultParameters(Arguments body) {
    this.body = body;
  }

  /** Reads which one of a kind it is about, from 1. */
  public int at(int fallback) {
    defaults.put(AT, (long) fallback);
    return (int) body.number(AT, 1, AT_MAX, fallback);
  }

  /** Reads a number of bytes, from 1. */
  public int bytes(int fallback) {
    defaults.put(BYTES, (long) fallback);
    return (int) body.number(BYTES, 1, BYTES_MAX, fallback);
  }

  /** Reads a number of milliseconds. */
  public Duration millis(Duration fallback) {
    defaults.put(MILLIS, fallback.toMillis());
    return body.millis(MILLIS, fallback);
  }

  /** Refuses a parameter that the fault did not ask for. */
  public void finish(Fault fault) {
    NAMES.stream()
        .filter(name -> body.has(name) && !defaults.containsKey(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw BadArgument.of(
                  name,
                  "a value",
                  defaults.isEmpty()
                      ? "none with " + fault.word()
                      : String.join(", ", defaults.keySet()));
            });
  }

  /** What the fault asked for, by name, with its default. */
  public Map<String, Long> defaults() {
    return Map.copyOf(defaults);
  }
}
