package org.twinwire.runner.cases;

import org.twinwire.runner.runtime.InfrastructureException;

/** An undriven node that cannot be used: nothing listens there, or it has another chain. */
final class UnfitPeerException extends InfrastructureException {

  private static final long serialVersionUID = 1;

  UnfitPeerException(String message) {
    super(message);
  }
}
