package org.twinwire.wire.libp2p;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.multistream.Lines;
import org.twinwire.wire.plaintext.Exchange;
import org.twinwire.wire.varint.UnsignedVarint;

/** What a dialer that waits for nothing sends on the stack {@code mplex-plaintext}. */
final class PlaintextBytes {

  private PlaintextBytes() {}

  static ByteBuf upgrade(Bytes id, IdentityKey key) {
    Bytes exchange = new Exchange(id, key.encode()).encode();
    ByteBuf out = Unpooled.buffer().writeBytes(Lines.of("/multistream/1.0.0", "/plaintext/2.0.0"));
    UnsignedVarint.write(exchange.size(), out);
    return out.writeBytes(exchange.toArrayUnsafe());
  }

  /** Muxer negotiation, NEW_STREAM, stream negotiation, one message, CLOSE: js-libp2p's frames. */
  static ByteBuf muxAndFirstStream(String message) {
    return Unpooled.buffer()
        .writeBytes(Lines.of("/multistream/1.0.0", "/mplex/6.7.0"))
        .writeBytes(ByteBufUtil.decodeHexDump("00026930"))
        .writeBytes(ByteBufUtil.decodeHexDump("0223"))
        .writeBytes(Lines.of("/multistream/1.0.0", "/eth/66/1.0.0"))
        .writeByte(2)
        .writeByte(message.length())
        .writeBytes(message.getBytes(StandardCharsets.US_ASCII))
        .writeBytes(ByteBufUtil.decodeHexDump("0400"));
  }
}
