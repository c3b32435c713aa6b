package org.twinwire.refnode.fault;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.MutableBytes;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.eth.Message;

/** Changes one bit of a message such that it can still be decoded: in the first hash it carries. */
public final class Corruption {

  private static final int HASH_BYTES = 32;

  private Corruption() {}

  /** The message with one bit changed; empty if it carries no hash. */
  public static Optional<Message> of(Message message) {
    return endOfHash(message.payload())
        .map(at -> new Message(message.code(), flipped(message.payload(), at)));
  }

  /** Where the last byte of the first hash in {@code bytes}, a sequence of items, stands. */
  private static Optional<Integer> endOfHash(Bytes bytes) {
    int from = 0;
    for (RlpItem item : RlpItem.sequence(bytes)) {
      int to = from + item.encoded().size();
      int inside = to - item.payload().size();
      Optional<Integer> found =
          item.isList() ? endOfHash(item.payload()).map(at -> inside + at) : endOf(item, to);
      if (found.isPresent()) {
        return found;
      }
      from = to;
    }
    return Optional.empty();
  }

  private static Optional<Integer> endOf(RlpItem string, int to) {
    return string.payload().size() == HASH_BYTES ? Optional.of(to - 1) : Optional.empty();
  }

  private static Bytes flipped(Bytes payload, int at) {
    MutableBytes changed = payload.mutableCopy();
    changed.set(at, (byte) (changed.get(at) ^ 1));
    return changed;
  }
}
