package org.twinwire.core.ledger;

import java.math.BigInteger;
import java.util.Optional;

/** The request ids of eth on the wire (EIP-2481). */
public final class RequestIds {

  private static final int SINGLE_BYTE = 0x80;

  private RequestIds() {}

  /** Returns the size of an id as an RLP number in bytes; 1 if the id is unknown. */
  static int encodedBytes(Optional<String> decimal) {
    return decimal
        .filter(text -> text.matches("[0-9]{1,20}"))
        .map(BigInteger::new)
        .filter(id -> id.compareTo(BigInteger.valueOf(SINGLE_BYTE)) >= 0)
        .map(id -> 1 + (id.bitLength() + Byte.SIZE - 1) / Byte.SIZE)
        .orElse(1);
  }
}
