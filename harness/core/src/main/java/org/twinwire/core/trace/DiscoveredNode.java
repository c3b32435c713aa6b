package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import java.util.Optional;

/**
 * A node as another one found it.
 *
 * @param id public key, 128 hex digits
 * @param record its node record as text (EIP-778); empty: it was not asked for
 * @param addresses stack → enode URL or multiaddr, as they follow from the record
 */
public record DiscoveredNode(
    String id,
    Optional<String> record,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> addresses) {
  public DiscoveredNode {
    addresses = Map.copyOf(addresses);
  }
}
