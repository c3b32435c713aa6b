package org.twinwire.refnode.adversary;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.eth.Message;

/** RLP that is well formed and yet not what a peer expects. */
public final class Payloads {

  /** Bytes of the prefix of an item at most. */
  private static final int PREFIX_MAX = 9;

  private static final int SHORT_LIST = 0xc0;
  private static final int LONG_LIST = 0xf7;
  private static final int LONG_LIST_BYTES = 56;

  private Payloads() {}

  /** Returns a list of single bytes whose RLP has {@code size} bytes, or one less if none has. */
  public static Bytes list(int size) {
    return IntStream.rangeClosed(0, PREFIX_MAX)
        .mapToObj(prefix -> ones(Math.max(0, size - prefix)))
        .filter(list -> list.size() <= size)
        .findFirst()
        .orElse(Bytes.EMPTY);
  }

  /** The same answer to the request with this id. */
  public static Message withId(UInt64 id, Message answer) {
    List<Bytes> items = itemsOf(answer.payload());
    Bytes encoded = RLP.encodeValue(id.toMinimalBytes());
    return new Message(answer.code(), ofItems(replaced(items, 0, encoded)));
  }

  private static Bytes ones(int items) {
    byte[] bytes = new byte[items];
    Arrays.fill(bytes, (byte) 1);
    return ofItems(List.of(Bytes.wrap(bytes)));
  }

  /** Items, each encoded, as one list. */
  static Bytes ofItems(List<Bytes> items) {
    ByteBuf content = Unpooled.buffer();
    items.forEach(item -> content.writeBytes(item.toArray()));
    byte[] bytes = new byte[content.readableBytes()];
    content.readBytes(bytes);
    return whole(Bytes.concatenate(prefix(bytes.length), Bytes.wrap(bytes)));
  }

  /** Returns the prefix of a list whose content has {@code size} bytes. */
  private static Bytes prefix(int size) {
    if (size < LONG_LIST_BYTES) {
      return Bytes.of(SHORT_LIST + size);
    }
    Bytes length = Bytes.minimalBytes(size);
    return Bytes.concatenate(Bytes.of(LONG_LIST + length.size()), length);
  }

  /** The first item; bytes that were put together cannot always be cut by tuweni. */
  static RlpItem first(Bytes bytes) {
    return RlpItem.first(whole(bytes));
  }

  private static Bytes whole(Bytes bytes) {
    return Bytes.wrap(bytes.toArray());
  }

  /** The items of the list that {@code bytes} start with, each encoded. */
  static List<Bytes> itemsOf(Bytes bytes) {
    return first(bytes).items().stream().map(RlpItem::encoded).toList();
  }

  static List<Bytes> replaced(List<Bytes> items, int index, Bytes other) {
    return IntStream.range(0, items.size())
        .mapToObj(i -> i == index ? other : items.get(i))
        .toList();
  }

  static List<Bytes> followed(List<Bytes> items, Bytes... more) {
    return Stream.concat(items.stream(), Stream.of(more)).toList();
  }
}
