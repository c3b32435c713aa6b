package org.twinwire.runner.runtime;

import java.util.Set;
import org.twinwire.core.trace.Fatality;

/**
 * How a program ended.
 *
 * @param how for a person, such as {@code exit code 3}
 */
public record ProcessEnd(Fatality fatality, String how) {

  /** 128 plus the number of a signal that comes from outside: HUP, INT, KILL, TERM. */
  private static final Set<Long> FROM_OUTSIDE = Set.of(129L, 130L, 137L, 143L);

  /** Returns the end for an exit code; 128 and above means a signal. */
  public static ProcessEnd exit(long code) {
    Fatality fatality = FROM_OUTSIDE.contains(code) ? Fatality.KILLED : Fatality.EXITED;
    return new ProcessEnd(fatality, "exit code " + code);
  }

  /** Returns the end for a program that reached the engine's memory limit. */
  static ProcessEnd outOfMemory(long code) {
    return new ProcessEnd(Fatality.KILLED, "exit code %d (out of memory)".formatted(code));
  }

  static ProcessEnd removed() {
    return new ProcessEnd(Fatality.KILLED, "container removed");
  }
}
