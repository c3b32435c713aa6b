package org.twinwire.refnode.session;

import java.util.List;

/**
 * How a session begins on our side.
 *
 * @param silent our Status is never sent
 * @param early requests sent before our Status
 */
public record Opening(StatusOverrides overrides, boolean silent, List<Request> early) {

  /** As the protocol wants it. */
  public static final Opening PROPER = new Opening(StatusOverrides.NONE, false, List.of());

  public Opening {
    early = List.copyOf(early);
  }

  /** Whether the peer has something to object to, which it can only do after its own Status. */
  boolean isImproper() {
    return silent || !early.isEmpty() || !overrides.equals(StatusOverrides.NONE);
  }
}
