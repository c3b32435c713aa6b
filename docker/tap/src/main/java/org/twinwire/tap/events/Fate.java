package org.twinwire.tap.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the tap did with a packet. */
public enum Fate {
  @JsonProperty("forwarded")
  FORWARDED,
  @JsonProperty("lost")
  LOST,
  /** Kept back; forwarded follows. */
  @JsonProperty("held")
  HELD,
  /** Sent once more. */
  @JsonProperty("repeated")
  REPEATED
}
