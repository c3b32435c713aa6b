package org.twinwire.wire.libp2p;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.multiformats.UnsignedVarint;
import org.twinwire.wire.multistream.Lines;
import org.twinwire.wire.plaintext.Exchange;

/** What a dialer that waits for nothing sends. */
final class PlaintextBytes {

  private PlaintextBytes() {}

  static ByteBuf upgrade(Bytes id, IdentityKey key) {
    Bytes exchange = new Exchange(id, key.encode()).encode();
    ByteBuf out = Unpooled.buffer().writeBytes(Lines.of("/multistream/1.0.0", "/plaintext/2.0.0"));
    UnsignedVarint.write(exchange.size(), out);
    return out.writeBytes(exchange.toArrayUnsafe());
  }

  /** Muxer negotiation, the opening of a stream, its negotiation, one message, its end. */
  static ByteBuf muxAndFirstStream(StackSpec stack, String message) {
    return stack.muxer().equals(StackSpec.YAMUX_1) ? yamux(message) : mplex(message);
  }

  /** As hashicorp's yamux writes it. */
  private static ByteBuf yamux(String message) {
    ByteBuf protocol = Lines.of("/multistream/1.0.0", "/eth/66/1.0.0");
    return Unpooled.buffer()
        .writeBytes(Lines.of("/multistream/1.0.0", "/yamux/1.0.0"))
        .writeBytes(ByteBufUtil.decodeHexDump("000100010000000100000000"))
        .writeLong(1)
        .writeInt(protocol.readableBytes())
        .writeBytes(protocol)
        .writeLong(1)
        .writeInt(message.length())
        .writeBytes(message.getBytes(StandardCharsets.US_ASCII))
        .writeBytes(ByteBufUtil.decodeHexDump("000100040000000100000000"));
  }

  /** As js-libp2p writes it. */
  private static ByteBuf mplex(String message) {
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
