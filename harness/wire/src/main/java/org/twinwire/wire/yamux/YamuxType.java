package org.twinwire.wire.yamux;

import org.twinwire.wire.mux.MuxException;

/**
 * What a frame is. See the <a
 * href="https://github.com/libp2p/specs/blob/master/yamux/README.md#type-field">specification</a>.
 */
enum YamuxType {
  DATA(0),
  WINDOW_UPDATE(1),
  PING(2),
  GO_AWAY(3);

  private final int number;

  YamuxType(int number) {
    this.number = number;
  }

  /** The number on the wire. */
  int number() {
    return number;
  }

  static YamuxType of(int number) {
    for (YamuxType type : values()) {
      if (type.number == number) {
        return type;
      }
    }
    throw new MuxException("type: %d (expected: 0 to 3)".formatted(number));
  }
}
