package org.twinwire.wire.eth;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.twinwire.multiformats.UnsignedVarint;

/** How a message is marked off on a stream. */
public enum StreamFraming {
  /** An unsigned varint, the length of code‖payload, stands before it. */
  VARINT {
    @Override
    public void encode(Message message, ByteBuf out) {
      UnsignedVarint.write(message.size(), out);
      RAW.encode(message, out);
    }

    @Override
    public FramingDecoder decoder() {
      return new VarintDecoder();
    }
  },

  /** Nothing marks it off: one write is one message, as long as nothing merges or splits it. */
  RAW {
    @Override
    public void encode(Message message, ByteBuf out) {
      out.writeByte(message.code()).writeBytes(message.payload().toArrayUnsafe());
    }

    @Override
    public FramingDecoder decoder() {
      return new RawDecoder();
    }
  };

  /** Code and payload together. */
  public static final int MAX_MESSAGE_BYTES = 1 + EthMessage.PAYLOAD_BYTES_MAX;

  /** Appends the message as it travels. */
  public abstract void encode(Message message, ByteBuf out);

  /** The message as it travels. */
  public final ByteBuf encode(Message message) {
    ByteBuf out = Unpooled.buffer(Integer.BYTES + message.size());
    encode(message, out);
    return out;
  }

  /** A decoder for one direction of one stream. */
  public abstract FramingDecoder decoder();
}
