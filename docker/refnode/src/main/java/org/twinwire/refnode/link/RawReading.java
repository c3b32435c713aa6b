package org.twinwire.refnode.link;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.eth.Message;

/**
 * Raw framing, as the original client had it: a frame is taken for a message, and an event is read
 * once, its code byte and the first RLP item. What follows is lost without a word, which is what
 * makes two messages in one event a loss.
 */
final class RawReading implements Reading {

  @Override
  public List<Delivery> pieces(ByteBuf frame) {
    Bytes bytes = Bytes.wrap(ByteBufUtil.getBytes(frame));
    return bytes.isEmpty() ? List.of() : List.of(read(bytes));
  }

  @Override
  public List<Delivery> deliveries(List<Delivery> event) {
    if (event.size() == 1) {
      return event;
    }
    return List.of(read(Bytes.concatenate(event.stream().map(Delivery::bytes).toList())));
  }

  private static Delivery read(Bytes bytes) {
    try {
      Bytes payload = RlpItem.first(bytes.slice(1)).encoded();
      return Delivery.of(bytes, new Message(bytes.get(0) & 0xff, payload));
    } catch (IllegalArgumentException notRlp) {
      return Delivery.unreadable(bytes);
    }
  }
}
