package org.twinwire.wire.eth;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;

/**
 * Takes headers, bodies and blocks out of a payload as they are, after a look that all of it is
 * canonical.
 */
final class RawItems {
  /** Lists within lists. A block with every known transaction type needs 7. */
  private static final int DEPTH_MAX = 16;

  private RawItems() {}

  /** The items of the next list, each a list. */
  static List<Bytes> listIn(RLPReader reader) {
    Bytes content = reader.readList(RLPReader::readRemaining);
    return RLP.decode(content, items -> PayloadReader.all(items, unread -> next(content, unread)));
  }

  /** The next item, a list. {@code content} is what {@code reader} reads, from its start. */
  static Bytes next(Bytes content, RLPReader reader) {
    if (!reader.nextIsList()) {
      throw new EthException("item: a value (expected: a list)");
    }
    int start = reader.position();
    walk(reader, 1);
    return content.slice(start, reader.position() - start);
  }

  private static void walk(RLPReader reader, int depth) {
    if (depth > DEPTH_MAX) {
      throw new EthException("lists: %d deep (expected: <= %d)".formatted(depth, DEPTH_MAX));
    }
    if (reader.nextIsList()) {
      reader.readList(items -> walkAll(items, depth + 1));
    } else {
      reader.skipNext();
    }
  }

  private static boolean walkAll(RLPReader items, int depth) {
    while (!items.isComplete()) {
      walk(items, depth);
    }
    return true;
  }
}
