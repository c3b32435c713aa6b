package org.twinwire.core.chain;

import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;

/** Cuts RLP into its items without decoding them. */
final class Rlp {

  private Rlp() {}

  /** The items of a list, each still encoded. */
  static List<Bytes> items(Bytes list) {
    return RLP.decodeList(list, reader -> itemsOf(list, reader));
  }

  private static List<Bytes> itemsOf(Bytes list, RLPReader reader) {
    throw new UnsupportedOperationException("not there yet");
  }

  static Bytes list(List<Bytes> items) {
    return RLP.encodeList(new ArrayList<>(items), (writer, item) -> writer.writeRLP(item));
  }
}
