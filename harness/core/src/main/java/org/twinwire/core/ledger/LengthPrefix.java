package org.twinwire.core.ledger;

import org.twinwire.core.trace.Message;

/** Recognises a message that was delivered together with its unsigned varint length prefix. */
public final class LengthPrefix {

  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private LengthPrefix() {}

  /** Tests whether {@code got} is {@code sent} with its length prefix still in front. */
  public static boolean heads(Message sent, Message got) {
    return got.size() == sent.size() + bytes(sent.size()) && got.code() == first(sent.size());
  }

  private static int bytes(int length) {
    return 1 + (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(length | 1)) / BITS;
  }

  private static int first(int length) {
    return length < MORE ? length : length % MORE + MORE;
  }
}
