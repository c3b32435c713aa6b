package org.twinwire.core.trace;

import java.util.Optional;

/** Reads the reason that a node gives for the end of a session or stream (docker/README.md). */
public final class EndReason {

  private static final String OWN = "local:";

  private EndReason() {}

  /** Whether it is the reporting node's own: what it found wrong when it ended something itself. */
  public static boolean isOwn(Optional<String> reason) {
    return reason.filter(text -> text.startsWith(OWN)).isPresent();
  }
}
