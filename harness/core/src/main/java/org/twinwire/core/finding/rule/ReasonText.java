package org.twinwire.core.finding.rule;

import java.util.Optional;

/** Tells the reason of an end, in brackets behind it. */
final class ReasonText {

  private ReasonText() {}

  /** Empty where the node gave none. */
  static String of(Optional<String> reason) {
    return reason.map(text -> " (" + text + ")").orElse("");
  }
}
