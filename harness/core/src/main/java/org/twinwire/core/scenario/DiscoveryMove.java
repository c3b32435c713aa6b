package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.twinwire.core.trace.OutcomeKind;

/** What a node does to discover: a lookup, or one packet to the bootnode of the other node. */
public enum DiscoveryMove {
  /** Bond with the bootnode, ask it for nodes, bond with each and fetch its record. */
  @JsonProperty("lookup")
  LOOKUP,
  @JsonProperty("ping")
  PING,
  /** Bond, then FindNode. */
  @JsonProperty("find")
  FIND,
  /** FindNode from an address that has never answered a ping. */
  @JsonProperty("find-without-proof")
  FIND_WITHOUT_PROOF,
  /** Bond, then ask for the record. */
  @JsonProperty("record")
  RECORD,
  @JsonProperty("expired-ping")
  EXPIRED_PING,
  /** Bond, then a FindNode whose time is over. */
  @JsonProperty("expired-find")
  EXPIRED_FIND,
  /** A ping of another version with additional items and bytes behind its list (EIP-8). */
  @JsonProperty("extra-data-ping")
  EXTRA_DATA_PING,
  @JsonProperty("bad-signature-ping")
  BAD_SIGNATURE_PING,
  @JsonProperty("bad-hash-ping")
  BAD_HASH_PING,
  /** A ping of 1,281 bytes. */
  @JsonProperty("oversized")
  OVERSIZED;

  /** Returns its name in scenarios and in the control call. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the outcome that is success. */
  public OutcomeKind success() {
    return this == LOOKUP ? OutcomeKind.FOUND : OutcomeKind.REPLIED;
  }
}
