package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an answer is compared with the chain. */
public enum Content {
  /** The full correct answer. */
  @JsonProperty("exact")
  EXACT,
  /** A correct answer that may end early, as the soft limits allow. */
  @JsonProperty("prefix")
  PREFIX,
  /** Not checked. */
  @JsonProperty("any")
  ANY
}
