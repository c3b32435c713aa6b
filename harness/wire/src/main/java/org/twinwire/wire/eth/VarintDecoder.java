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

  /** Keeps only what is no whole message yet. */
  @Override
  public List<Message> feed(ByteBuf in) {
    List<Message> messages = new ArrayList<>();
    if (!pending.isReadable()) {
      readAll(in, messages);
    }
    pending.writeBytes(in);
    readAll(pending, messages);
    pending.discardReadBytes();
    return List.copyOf(messages);
  }

  private static void readAll(ByteBuf from, List<Message> messages) {
    for (var next = next(from); next.isPresent(); next = next(from)) {
      messages.add(next.get());
    }
  }

  @Override
  public int pendingBytes() {
    return pending.readableBytes();
  }

  private static Optional<Message> next(ByteBuf from) {
    int start = from.readerIndex();
    OptionalLong length = length(from);
    if (length.isEmpty() || from.readableBytes() < length.getAsLong()) {
      from.readerIndex(start);
      return Optional.empty();
    }
    var message = new byte[(int) length.getAsLong()];
    from.readBytes(message);
    return Optional.of(Message.parse(Bytes.wrap(message)));
  }

  private static OptionalLong length(ByteBuf from) {
    try {
      OptionalLong length = UnsignedVarint.read(from);
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
