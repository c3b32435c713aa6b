package org.twinwire.tap.packets;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;

/** A packet on its way. */
public final class Datagram {

  private static final int HASH_BYTES = 32;

  private final byte[] bytes;
  private final Consumer<byte[]> exit;

  /**
   * @param bytes the whole packet; nobody changes them
   * @param exit sends the bytes on
   */
  public Datagram(byte[] bytes, Consumer<byte[]> exit) {
    this.bytes = bytes;
    this.exit = exit;
  }

  /** The first 32 bytes, which name a packet of discovery; fewer if it has fewer. */
  String hash() {
    byte[] head = Arrays.copyOf(bytes, Math.min(HASH_BYTES, bytes.length));
    return "0x" + HexFormat.of().formatHex(head);
  }

  int size() {
    return bytes.length;
  }

  void send() {
    exit.accept(bytes);
  }
}
