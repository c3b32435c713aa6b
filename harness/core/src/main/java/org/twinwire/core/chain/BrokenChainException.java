package org.twinwire.core.chain;

/** A chain folder that does not hold a valid chain; the message names file, block and bound. */
public final class BrokenChainException extends RuntimeException {

  BrokenChainException(String message) {
    super(message);
  }
}
