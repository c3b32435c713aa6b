package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a node ended that nobody had asked to end. */
public enum Fatality {
  /** By its own exit code, or by a signal that it brought upon itself. */
  @JsonProperty("exited")
  EXITED,
  /** From outside: somebody or the machine killed or removed it. */
  @JsonProperty("killed")
  KILLED,
  /** A running node of somebody else: nothing listens at its address any more. */
  @JsonProperty("unreachable")
  UNREACHABLE
}
