package org.twinwire.core.trace;

import java.util.Optional;

/** Reads the reason that a node gives for the end of a session or stream (docker/README.md). */
public final class EndReason {

  private static final String OWN = "local:";

  private EndReason() {}

  /**
   * Returns whether it is the reporting node's own: the error it found when it ended something
   * itself.
   */
  public static boolean isOwn(Optional<String> reason) {
    return reason.filter(text -> text.startsWith(OWN)).isPresent();
  }
}
