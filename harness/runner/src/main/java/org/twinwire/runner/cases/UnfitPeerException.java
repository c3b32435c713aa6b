package org.twinwire.runner.cases;

import org.twinwire.runner.runtime.InfrastructureException;

/**
 * A node that nobody drives cannot be played with at all: it is not there, or it has another chain.
 */
final class UnfitPeerException extends InfrastructureException {

  private static final long serialVersionUID = 1;

  UnfitPeerException(String message) {
    super(message);
  }
}
