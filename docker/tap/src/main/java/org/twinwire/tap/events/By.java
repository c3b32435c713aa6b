package org.twinwire.tap.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.twinwire.tap.shape.Role;

/** Who ended a connection. */
public enum By {
  @JsonProperty("dialer")
  DIALER,
  @JsonProperty("listener")
  LISTENER,
  @JsonProperty("tap")
  TAP;

  /** The node that sends towards {@code role}. */
  public static By senderTowards(Role role) {
    return role == Role.LISTENER ? DIALER : LISTENER;
  }
}
