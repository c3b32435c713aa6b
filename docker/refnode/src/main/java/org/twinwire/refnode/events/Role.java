package org.twinwire.refnode.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The part this node plays on a connection. */
public enum Role {
  @JsonProperty("dialer")
  DIALER,
  @JsonProperty("listener")
  LISTENER
}
