package org.twinwire.refnode.node;

/** There is no session of that name, or not any more: 404. */
public final class UnknownSession extends RuntimeException {

  UnknownSession(String id) {
    super("session: got %s (expected: one opened since the last reset)".formatted(id));
  }
}
