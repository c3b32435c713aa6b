package org.twinwire.tap.shape;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A node at one end of a connection. */
public enum Role {
  @JsonProperty("dialer")
  DIALER,
  @JsonProperty("listener")
  LISTENER;

  public String word() {
    return this == DIALER ? "dialer" : "listener";
  }
}
