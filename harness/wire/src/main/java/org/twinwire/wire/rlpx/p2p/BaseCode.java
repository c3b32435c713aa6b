package org.twinwire.wire.rlpx.p2p;

import java.util.Arrays;
import java.util.Optional;

/** Message codes of the capability {@code p2p}. */
public enum BaseCode {
  HELLO(0x00),
  DISCONNECT(0x01),
  PING(0x02),
  PONG(0x03);

  /** Codes below this one are p2p's, whether it uses them or not. */
  public static final int RESERVED = 0x10;

  private final int number;

  BaseCode(int number) {
    this.number = number;
  }

  public static Optional<BaseCode> of(int number) {
    return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
  }

  public int number() {
    return number;
  }
}
