package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the tap does with a packet. */
public enum PacketFate {
  @JsonProperty("forwarded")
  FORWARDED,
  @JsonProperty("lost")
  LOST,
  /** Kept back for a while; {@code forwarded} follows. */
  @JsonProperty("held")
  HELD,
  /** Sent once more. */
  @JsonProperty("repeated")
  REPEATED
}
