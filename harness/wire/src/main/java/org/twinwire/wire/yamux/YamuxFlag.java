package org.twinwire.wire.yamux;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a frame says besides what it is. See the <a
 * href="https://github.com/libp2p/specs/blob/master/yamux/README.md#flag-field">specification</a>.
 */
enum YamuxFlag {
  SYN(0x1),
  ACK(0x2),
  FIN(0x4),
  RST(0x8);

  private final int bit;

  YamuxFlag(int bit) {
    this.bit = bit;
  }

  /** Bits that mean nothing here are left out, as hashicorp's yamux does. */
  static Set<YamuxFlag> of(int bits) {
    Set<YamuxFlag> flags = EnumSet.noneOf(YamuxFlag.class);
    for (YamuxFlag flag : values()) {
      if ((bits & flag.bit) != 0) {
        flags.add(flag);
      }
    }
    return flags;
  }

  /** All of them as on the wire. */
  static int bits(Set<YamuxFlag> flags) {
    return flags.stream().mapToInt(flag -> flag.bit).sum();
  }
}
