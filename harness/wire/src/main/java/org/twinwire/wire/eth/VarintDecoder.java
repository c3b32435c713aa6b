package org.twinwire.wire.eth;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.multiformats.UnsignedVarint;
import org.twinwire.multiformats.VarintException;

/** Reads {@link StreamFraming#VARINT}, however the bytes are merged or split. */
final class VarintDecoder implements FramingDecoder {

  private final ByteBuf pending = Unpooled.buffer();

  @Override
  public List<Message> feed(ByteBuf in) {
    pending.writeBytes(in);
    List<Message> messages = new ArrayList<>();
    for (var next = next(); next.isPresent(); next = next()) {
      messages.add(next.get());
    }
    pending.discardReadBytes();
    return List.copyOf(messages);
  }

  @Override
  public int pendingBytes() {
    return pending.readableBytes();
  }

  private Optional<Message> next() {
    int start = pending.readerIndex();
    OptionalLong length = length();
    if (length.isEmpty() || pending.readableBytes() < length.getAsLong()) {
      pending.readerIndex(start);
      return Optional.empty();
    }
    var message = new byte[(int) length.getAsLong()];
    pending.readBytes(message);
    return Optional.of(Message.parse(Bytes.wrap(message)));
  }

  private OptionalLong length() {
    try {
      OptionalLong length = UnsignedVarint.read(pending);
      length.ifPresent(VarintDecoder::check);
      return length;
    } catch (VarintException broken) {
      throw new EthException("message length: " + broken.getMessage(), broken);
    }
  }

  private static void check(long length) {
    if (length > StreamFraming.MAX_MESSAGE_BYTES) {
      throw new EthException(
          "message: %d bytes (expected: at most %d)"
              .formatted(length, StreamFraming.MAX_MESSAGE_BYTES));
    }
  }
}
