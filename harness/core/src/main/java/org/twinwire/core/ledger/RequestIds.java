package org.twinwire.core.ledger;

import java.math.BigInteger;
import java.util.Optional;

/** The request ids of eth on the wire (EIP-2481). */
public final class RequestIds {

  private static final int SINGLE_BYTE = 0x80;

  private RequestIds() {}

  /** How many bytes an id takes, as an RLP number; one where it is not known. */
  public static int encodedBytes(Optional<String> decimal) {
    return decimal
        .filter(text -> text.matches("[0-9]{1,20}"))
        .map(BigInteger::new)
        .filter(id -> id.compareTo(BigInteger.valueOf(SINGLE_BYTE)) >= 0)
        .map(id -> 1 + (id.bitLength() + Byte.SIZE - 1) / Byte.SIZE)
        .orElse(1);
  }
}
