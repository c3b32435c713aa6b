package org.twinwire.core.request;

import java.util.Optional;
import org.twinwire.core.value.Durations;

/**
 * A request as a scenario writes it: with defaults left out, and with references, which a {@link
 * Query} has resolved.
 */
public interface Request {

  RequestKind kind();

  /** Its id; empty: the node counts. */
  Optional<String> id();

  /** How long it may take; empty: the default. */
  Optional<String> timeout();

  /** Resolves it. */
  Query query(Values values);

  /** Describes it in one line. */
  String text();

  /** Returns how long it may take, in milliseconds. */
  default Optional<Long> timeoutMillis() {
    return timeout().map(Durations::millis);
  }
}
