package org.twinwire.wire.enr;

/** Bytes or a text are not a node record that EIP-778 allows. */
public final class EnrException extends RuntimeException {

  EnrException(String message) {
    super(message);
  }

  EnrException(String message, Throwable cause) {
    super(message, cause);
  }
}
