package org.twinwire.refnode.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which side did it, seen from this node. */
public enum By {
  @JsonProperty("local")
  LOCAL,
  @JsonProperty("remote")
  REMOTE
}
