package org.twinwire.refnode.session;

import java.util.List;

/**
 * How a session begins on our side.
 *
 * @param silent our Status is never sent
 * @param early requests sent before our Status
 * @param behind requests sent right behind it, whether the peer's has come or not
 */
public record Opening(
    StatusOverrides overrides, boolean silent, List<Request> early, List<Request> behind) {

  /** As the protocol wants it. */
  public static final Opening PROPER =
      new Opening(StatusOverrides.NONE, false, List.of(), List.of());

  public Opening {
    early = List.copyOf(early);
    behind = List.copyOf(behind);
  }

  /** Nothing is sent behind Status. */
  public Opening(StatusOverrides overrides, boolean silent, List<Request> early) {
    this(overrides, silent, early, List.of());
  }

  /** Whether the peer has something to object to, which it can only do after its own Status. */
  boolean isImproper() {
    return silent || !early.isEmpty() || !overrides.equals(StatusOverrides.NONE);
  }
}
