package org.twinwire.wire.multistream;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads multistream messages, "length-prefixed, with a trailing newline that is included in the
 * byte count". Never takes a byte behind the current line, and keeps the part of a line it has.
 */
final class LineReader {

  /** The newline included; js-libp2p's and go-multistream's bound. */
  static final int MAX_LINE_BYTES = 1024;

  private static final int MAX_PREFIX_BYTES = 2;
  private static final int BITS_PER_BYTE = 7;
  private static final int PAYLOAD = 0x7f;
  private static final int MORE = 0x80;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int prefixBytes;
  private boolean prefixComplete;
  private int length;

  /**
   * The next line without its newline, or empty if it is not there completely.
   *
   * @throws MultistreamException if it is no line
   */
  Optional<String> next(ByteBuf in) {
    while (!prefixComplete && in.isReadable()) {
      prefixByte(in.readUnsignedByte());
    }
    takeContent(in);
    return prefixComplete && line.size() == length ? Optional.of(text()) : Optional.empty();
  }

  private void prefixByte(int next) {
    length |= (next & PAYLOAD) << (BITS_PER_BYTE * prefixBytes++);
    prefixComplete = next < MORE;
    if (length > MAX_LINE_BYTES || (!prefixComplete && prefixBytes == MAX_PREFIX_BYTES)) {
      throw new MultistreamException(
          "line: %d bytes or more (expected: at most %d)".formatted(length, MAX_LINE_BYTES));
    }
    if (prefixComplete && length == 0) {
      throw new MultistreamException("line: 0 bytes (expected: at least a newline)");
    }
  }

  private void takeContent(ByteBuf in) {
    if (prefixComplete) {
      var part = new byte[Math.min(length - line.size(), in.readableBytes())];
      in.readBytes(part);
      line.writeBytes(part);
    }
  }

  private String text() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    prefixBytes = 0;
    prefixComplete = false;
    length = 0;
    if (!text.endsWith("\n")) {
      throw new MultistreamException("line: no newline at its end (expected: one)");
    }
    return text.substring(0, text.length() - 1);
  }
}
