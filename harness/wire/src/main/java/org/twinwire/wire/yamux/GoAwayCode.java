package org.twinwire.wire.yamux;

import java.util.Locale;

/**
 * Why a session ends. See the <a
 * href="https://github.com/libp2p/specs/blob/master/yamux/README.md#session-termination">specification</a>.
 */
enum GoAwayCode {
  NORMAL_TERMINATION(0),
  PROTOCOL_ERROR(1),
  INTERNAL_ERROR(2);

  private final long number;

  GoAwayCode(long number) {
    this.number = number;
  }

  /** The number on the wire. */
  long number() {
    return number;
  }

  /** Number and name; of an unknown one the number only. */
  static String word(long number) {
    for (GoAwayCode code : values()) {
      if (code.number == number) {
        return "0x%02x %s"
            .formatted(number, code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }
    return "0x%02x".formatted(number);
  }
}
