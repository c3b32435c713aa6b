package org.twinwire.core.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A point that a message passes on its way, in order. */
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
  ANSWERED;

  /** Returns the stations in the order in which they are passed, unmodifiable. */
  public static Set<Station> inOrder(Collection<Station> stations) {
    EnumSet<Station> ordered = EnumSet.noneOf(Station.class);
    ordered.addAll(stations);
    return Collections.unmodifiableSet(ordered);
  }
}
