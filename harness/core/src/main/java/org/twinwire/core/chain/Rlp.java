package org.twinwire.core.chain;

import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;

/** Splits RLP into encoded items, and joins encoded items to lists. */
public final class Rlp {

  private Rlp() {}

  /**
   * Returns the items of a list.
   *
   * @throws org.apache.tuweni.rlp.RLPException if {@code list} is not exactly one list
   */
  public static List<Bytes> items(Bytes list) {
    return sequence(RLP.decodeList(list, RLPReader::readRemaining));
  }

  /** Returns the consecutive items in {@code bytes}. */
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

  /** Returns the list of these items. */
  public static Bytes list(List<Bytes> items) {
    return RLP.encodeList(items, (writer, item) -> writer.writeRLP(item));
  }
}
