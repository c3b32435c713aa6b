package org.twinwire.wire.multistream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.twinwire.multiformats.UnsignedVarint;

/** Multistream lines as they travel, and back. */
public final class Lines {

  private Lines() {}

  public static ByteBuf of(String... lines) {
    ByteBuf bytes = Unpooled.buffer();
    for (String line : lines) {
      UnsignedVarint.write(line.length() + 1, bytes);
      bytes.writeCharSequence(line + "\n", StandardCharsets.UTF_8);
    }
    return bytes;
  }
}
