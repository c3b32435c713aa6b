package org.twinwire.core.chain;

/**
 * A chain folder that does not hold a valid chain; the message names the file, the block, what was
 * got and what was expected.
 */
public final class BrokenChainException extends RuntimeException {

  BrokenChainException(String message) {
    super(message);
  }
}
