package org.twinwire.core.request;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes32;

/** Where a header walk starts. */
public sealed interface Origin {

  /** By block number, unsigned 64 bit. */
  record ByNumber(BigInteger number) implements Origin {}

  record ByHash(Bytes32 hash) implements Origin {}
}
