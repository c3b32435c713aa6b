package org.twinwire.core.chain;

import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;

/** Cuts RLP into items that stay encoded, and joins such items to lists. */
final class Rlp {

  private Rlp() {}

  /**
   * The items of a list.
   *
   * @throws org.apache.tuweni.rlp.RLPException if {@code list} is not exactly one list
   */
  static List<Bytes> items(Bytes list) {
    return sequence(RLP.decodeList(list, RLPReader::readRemaining));
  }

  /** The items that follow each other in {@code bytes}. */
  static List<Bytes> sequence(Bytes bytes) {
    List<Bytes> items = new ArrayList<>();
    return RLP.decode(
        bytes,
        reader -> {
          while (!reader.isComplete()) {
            int from = reader.position();
            reader.skipNext();
            items.add(bytes.slice(from, reader.position() - from));
          }
          return items;
        });
  }

  static Bytes list(List<Bytes> items) {
    return RLP.encodeList(items, (writer, item) -> writer.writeRLP(item));
  }
}
