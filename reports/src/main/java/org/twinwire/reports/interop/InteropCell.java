package org.twinwire.reports.interop;

import java.util.List;
import java.util.Optional;
import org.twinwire.reports.text.Tally;

/**
 * The result of a pair with one candidate stack.
 *
 * @param tally empty if nothing was planned
 * @param reasons why something is not supported
 */
public record InteropCell(
    String stack,
    String dialer,
    String listener,
    Optional<Tally> tally,
    List<UnsupportedReason> reasons) {
  public InteropCell {
    reasons = List.copyOf(reasons);
  }
}
