package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a node ended that was not asked to end. */
public enum Fatality {
  /** With an exit code of its own, or by a signal that it caused itself. */
  @JsonProperty("exited")
  EXITED,
  /** From outside: a person or the machine killed or removed it. */
  @JsonProperty("killed")
  KILLED,
  /** A node that the runner did not start: nothing listens at its address any more. */
  @JsonProperty("unreachable")
  UNREACHABLE
}
