package org.twinwire.wire.mplex;

import org.twinwire.wire.mux.MuxException;

/**
 * What a frame does, and whether its sender opened the stream. See the <a
 * href="https://github.com/libp2p/specs/blob/master/mplex/README.md#flag-values">specification</a>.
 */
public enum MplexFlag {
  NEW_STREAM(0, true),
  MESSAGE_RECEIVER(1, false),
  MESSAGE_INITIATOR(2, true),
  CLOSE_RECEIVER(3, false),
  CLOSE_INITIATOR(4, true),
  RESET_RECEIVER(5, false),
  RESET_INITIATOR(6, true);

  private final int number;
  private final boolean fromInitiator;

  MplexFlag(int number, boolean fromInitiator) {
    this.number = number;
    this.fromInitiator = fromInitiator;
  }

  /** The number on the wire. */
  public int number() {
    return number;
  }

  /** Whether the frame's sender opened the stream. */
  public boolean fromInitiator() {
    return fromInitiator;
  }

  static MplexFlag of(int number) {
    for (MplexFlag flag : values()) {
      if (flag.number == number) {
        return flag;
      }
    }
    throw new MuxException("flag: %d (expected: 0 to 6)".formatted(number));
  }

  static MplexFlag message(boolean fromInitiator) {
    return fromInitiator ? MESSAGE_INITIATOR : MESSAGE_RECEIVER;
  }

  static MplexFlag close(boolean fromInitiator) {
    return fromInitiator ? CLOSE_INITIATOR : CLOSE_RECEIVER;
  }

  static MplexFlag reset(boolean fromInitiator) {
    return fromInitiator ? RESET_INITIATOR : RESET_RECEIVER;
  }
}
