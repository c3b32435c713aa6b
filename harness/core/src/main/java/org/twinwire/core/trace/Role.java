package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The part a node plays in its pair. */
public enum Role {
  @JsonProperty("dialer")
  DIALER,
  @JsonProperty("listener")
  LISTENER;

  /** Returns the role of the peer. */
  public Role other() {
    return this == DIALER ? LISTENER : DIALER;
  }

  /** Returns the word used for the role in traces, scenarios and results. */
  public String word() {
    return this == DIALER ? "dialer" : "listener";
  }
}
