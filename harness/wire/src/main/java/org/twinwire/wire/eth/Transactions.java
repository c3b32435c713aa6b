package org.twinwire.wire.eth;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;

/**
 * Transactions (0x02), each a raw RLP item: a list, or a string of a type and its payload
 * (EIP-2718).
 */
public record Transactions(List<Bytes> items) {

  public Transactions {
    items = List.copyOf(items);
  }

  /**
   * Reads what {@link EthMessage#decode} left undecoded, strictly.
   *
   * @throws EthException if it is not canonical RLP, or not a list of transactions
   */
  public static Transactions of(Undecoded message) {
    return new Transactions(PayloadReader.payload(message.payload(), RawTransactions::all));
  }

  /** The message as it travels. */
  public Message encode() {
    return new Message(
        EthCode.TRANSACTIONS.number(), RLP.encodeList(out -> items.forEach(out::writeRLP)));
  }
}
