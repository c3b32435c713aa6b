package org.twinwire.wire.rlpx.frame;

import org.apache.tuweni.bytes.Bytes;

/**
 * A message on its way out.
 *
 * @param code counted from Hello = 0
 * @param payload RLP
 * @param compressed whether the payload goes through Snappy
 * @param headerData capability-id and context-id, 3 bytes
 */
public record Frame(int code, Bytes payload, boolean compressed, Bytes headerData) {

  /** "currently unused, always zero". */
  static final Bytes HEADER_DATA = Bytes.of(0xc2, 0x80, 0x80);

  public Frame {
    if (headerData.size() != HEADER_DATA.size()) {
      throw new IllegalArgumentException(
          "header-data: %d bytes (expected: %d)".formatted(headerData.size(), HEADER_DATA.size()));
    }
  }

  public Frame(int code, Bytes payload, boolean compressed) {
    this(code, payload, compressed, HEADER_DATA);
  }
}
