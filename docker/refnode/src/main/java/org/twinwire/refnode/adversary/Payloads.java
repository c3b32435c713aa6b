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

  /** Where the prefixes of strings and of lists begin. */
  private static final int STRING = 0x80;

  private static final int LIST = 0xc0;

  /** Most bytes of an item whose prefix is one byte. */
  private static final int SHORT_MAX = 55;

  /** A byte that is no item of its own. */
  private static final byte FILL = (byte) 0xff;

  private Payloads() {}

  /**
   * Returns a list whose RLP has {@code size} bytes, or one less if none has. Its content is one
   * string, or a byte and a string if no string has that length. Millions of items would show how a
   * peer decodes lists, not where it bounds messages.
   */
  public static Bytes list(int size) {
    return ofItems(strings(content(LIST, size)));
  }

  private static List<Bytes> strings(int size) {
    if (size == 0) {
      return List.of();
    }
    byte[] content = new byte[content(STRING, size)];
    Arrays.fill(content, FILL);
    Bytes string = Bytes.concatenate(prefix(STRING, content.length), Bytes.wrap(content));
    return string.size() == size ? List.of(string) : List.of(Bytes.of(1), string);
  }

  /**
   * Returns the largest length of content that has room, with its prefix, in {@code size} bytes.
   */
  private static int content(int base, int size) {
    return IntStream.rangeClosed(size - PREFIX_MAX, size - 1)
        .filter(length -> length >= 0 && prefix(base, length).size() + length <= size)
        .max()
        .orElse(0);
  }

  /** The same answer to the request with this id. */
  public static Message withId(UInt64 id, Message answer) {
    List<Bytes> items = itemsOf(answer.payload());
    Bytes encoded = RLP.encodeValue(id.toMinimalBytes());
    return new Message(answer.code(), ofItems(replaced(items, 0, encoded)));
  }

  /** Items, each encoded, as one list. */
  public static Bytes ofItems(List<Bytes> items) {
    ByteBuf content = Unpooled.buffer();
    items.forEach(item -> content.writeBytes(item.toArray()));
    byte[] bytes = new byte[content.readableBytes()];
    content.readBytes(bytes);
    return whole(Bytes.concatenate(prefix(LIST, bytes.length), Bytes.wrap(bytes)));
  }

  /** Returns the prefix of a string or list whose content has {@code size} bytes. */
  private static Bytes prefix(int base, int size) {
    if (size <= SHORT_MAX) {
      return Bytes.of(base + size);
    }
    Bytes length = Bytes.minimalBytes(size);
    return Bytes.concatenate(Bytes.of(base + SHORT_MAX + length.size()), length);
  }

  /** The first item; bytes that were put together cannot always be cut by tuweni. */
  static RlpItem first(Bytes bytes) {
    return RlpItem.first(whole(bytes));
  }

  private static Bytes whole(Bytes bytes) {
    return Bytes.wrap(bytes.toArray());
  }

  /** The items of the list that {@code bytes} start with, each encoded. */
  public static List<Bytes> itemsOf(Bytes bytes) {
    return first(bytes).items().stream().map(RlpItem::encoded).toList();
  }

  public static List<Bytes> replaced(List<Bytes> items, int index, Bytes other) {
    return IntStream.range(0, items.size())
        .mapToObj(i -> i == index ? other : items.get(i))
        .toList();
  }

  static List<Bytes> followed(List<Bytes> items, Bytes... more) {
    return Stream.concat(items.stream(), Stream.of(more)).toList();
  }
}
