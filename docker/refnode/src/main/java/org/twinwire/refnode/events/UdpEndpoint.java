package org.twinwire.refnode.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of its two identities in discovery this node acts as. */
public enum UdpEndpoint {
  @JsonProperty("node")
  NODE,
  @JsonProperty("bootnode")
  BOOTNODE
}
