package org.twinwire.wire.secp256k1;

/** Bytes are not a key or a signature on secp256k1. */
public final class Secp256k1Exception extends RuntimeException {
  Secp256k1Exception(String message) {
    super(message);
  }

  Secp256k1Exception(String message, Throwable cause) {
    super(message, cause);
  }
}
