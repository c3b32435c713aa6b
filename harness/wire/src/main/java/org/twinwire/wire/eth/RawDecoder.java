package org.twinwire.wire.eth;

import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.OptionalLong;
import org.apache.tuweni.bytes.Bytes;

/**
 * Reads {@link StreamFraming#RAW} as the original client did: what comes in one piece is one code
 * byte and the first RLP item behind it. Bytes behind that item are dropped, which is how a merge
 * becomes a loss; a piece that ends within the item is an error, for the rest is in no other piece.
 */
final class RawDecoder implements FramingDecoder {

  @Override
  public List<Message> feed(ByteBuf in) {
    if (in.readableBytes() > StreamFraming.MAX_MESSAGE_BYTES) {
      throw new EthException(
          "message: %d bytes (expected: at most %d)"
              .formatted(in.readableBytes(), StreamFraming.MAX_MESSAGE_BYTES));
    }
    var piece = new byte[in.readableBytes()];
    in.readBytes(piece);
    Message message = Message.parse(Bytes.wrap(piece));
    return List.of(new Message(message.code(), firstItem(message.payload())));
  }

  @Override
  public int pendingBytes() {
    return 0;
  }

  private static Bytes firstItem(Bytes payload) {
    OptionalLong length = RlpItem.length(payload);
    if (length.isEmpty() || length.getAsLong() > payload.size()) {
      throw new EthException(
          "message payload: %d bytes (expected: %s, its first RLP item)"
              .formatted(
                  payload.size(), length.isPresent() ? length.getAsLong() : "at least a header"));
    }
    return payload.slice(0, (int) length.getAsLong());
  }
}
