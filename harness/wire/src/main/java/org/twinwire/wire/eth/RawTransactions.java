package org.twinwire.wire.eth;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;

/**
 * Takes transactions out of a payload as they are, each a list or a string of a type and its
 * payload (EIP-2718), after a look that all of it is canonical.
 */
final class RawTransactions {

  private static final int TYPE_MAX = 0x7f; // EIP-2718

  private RawTransactions() {}

  /** Returns the transactions up to the end of {@code content}, which {@code reader} reads. */
  static List<Bytes> all(Bytes content, RLPReader reader) {
    return PayloadReader.all(reader, unread -> transaction(content, unread));
  }

  private static Bytes transaction(Bytes content, RLPReader unread) {
    return unread.nextIsList() ? RawItems.next(content, unread) : typed(unread.readValue());
  }

  /** Looks that all fields are canonical. */
  private static List<Bytes> fields(Bytes content, RLPReader fields) {
    return PayloadReader.all(fields, unread -> field(content, unread));
  }

  private static Bytes field(Bytes content, RLPReader unread) {
    return unread.nextIsList() ? RawItems.next(content, unread) : unread.readValue();
  }

  /** Returns the string of a type and one list. */
  private static Bytes typed(Bytes value) {
    if (value.isEmpty() || value.get(0) <= 0) {
      throw new EthException(
          "transaction: %s (expected: a list, or a type from 1 to %d and a list)"
              .formatted(value.isEmpty() ? "0 bytes" : value.slice(0, 1), TYPE_MAX));
    }
    PayloadReader.payload(value.slice(1), RawTransactions::fields);
    return RLP.encodeValue(value);
  }
}
