package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which side of the connection did it, seen from the node that reports. */
public enum By {
  @JsonProperty("local")
  LOCAL,
  @JsonProperty("remote")
  REMOTE
}
