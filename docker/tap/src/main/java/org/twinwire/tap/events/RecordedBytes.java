package org.twinwire.tap.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;

/** Bytes as they passed; made {@code 0x} hex only when somebody reads the event. */
public final class RecordedBytes {

  private final byte[] bytes;

  /** Takes over {@code bytes}; nobody may change them any more. */
  public RecordedBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  @JsonValue
  public String hex() {
    return "0x" + HexFormat.of().formatHex(bytes);
  }
}
