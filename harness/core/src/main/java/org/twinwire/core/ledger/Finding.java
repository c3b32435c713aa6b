package org.twinwire.core.ledger;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.Role;

/**
 * One deviation, with what proves it.
 *
 * @param cause named cause, {@code unexplained} when no rule fits
 * @param message name of the eth message, such as {@code GetBlockHeaders}
 * @param requestId decimal
 * @param direction the role that sent the message
 * @param lastStation the last station it was seen at
 * @param evidence facts read off the trace, one sentence each
 * @param explanation one sentence for a person
 */
public record Finding(
    FindingType type,
    String cause,
    String message,
    Optional<String> requestId,
    Optional<Role> direction,
    Optional<String> stream,
    Optional<Station> lastStation,
    List<String> evidence,
    String explanation) {
  public Finding {
    evidence = List.copyOf(evidence);
  }
}
