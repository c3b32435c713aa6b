package org.twinwire.wire.eth;

import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/** Writes what tuweni has no call for. */
final class PayloadWriter {

  private PayloadWriter() {}

  /** A number of 64 bits, unsigned, without leading zeros. */
  static void number(RLPWriter out, UInt64 number) {
    out.writeValue(number.toMinimalBytes());
  }
}
