package org.twinwire.core.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A point a message passes, in the order it passes them. */
public enum Station {
  @JsonProperty("sent")
  SENT,
  @JsonProperty("written")
  WRITTEN,
  @JsonProperty("tapped")
  TAPPED,
  @JsonProperty("read")
  READ,
  @JsonProperty("decoded")
  DECODED,
  @JsonProperty("buffered")
  BUFFERED,
  @JsonProperty("delivered")
  DELIVERED,
  @JsonProperty("answered")
  ANSWERED
}
