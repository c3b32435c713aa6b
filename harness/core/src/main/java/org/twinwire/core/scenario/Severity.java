package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The severity of a deviation, in ascending order. */
public enum Severity {
  /** The specification is silent, disputed, or says SHOULD: shown and counted. */
  @JsonProperty("deviation")
  DEVIATION,
  /** Breaks a MUST, or loses data: fails. */
  @JsonProperty("violation")
  VIOLATION;

  /** Returns its name in results and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isAtLeast(Severity other) {
    return compareTo(other) >= 0;
  }
}
