package org.twinwire.core.ledger;

import java.util.Arrays;
import java.util.Optional;

/** The eth messages by number, counted from Status = 0 (devp2p caps/eth.md). */
public enum MessageCode {
  STATUS(0x00, "Status"),
  NEW_BLOCK_HASHES(0x01, "NewBlockHashes"),
  TRANSACTIONS(0x02, "Transactions"),
  GET_BLOCK_HEADERS(0x03, "GetBlockHeaders"),
  BLOCK_HEADERS(0x04, "BlockHeaders"),
  GET_BLOCK_BODIES(0x05, "GetBlockBodies"),
  BLOCK_BODIES(0x06, "BlockBodies"),
  NEW_BLOCK(0x07, "NewBlock"),
  NEW_POOLED_TRANSACTION_HASHES(0x08, "NewPooledTransactionHashes"),
  GET_POOLED_TRANSACTIONS(0x09, "GetPooledTransactions"),
  POOLED_TRANSACTIONS(0x0a, "PooledTransactions"),
  GET_NODE_DATA(0x0d, "GetNodeData"),
  NODE_DATA(0x0e, "NodeData"),
  GET_RECEIPTS(0x0f, "GetReceipts"),
  RECEIPTS(0x10, "Receipts"),
  BLOCK_RANGE_UPDATE(0x11, "BlockRangeUpdate");

  private final int number;
  private final String specName;

  MessageCode(int number, String specName) {
    this.number = number;
    this.specName = specName;
  }

  public int number() {
    return number;
  }

  /** The name in caps/eth.md. */
  public String specName() {
    return specName;
  }

  /** A request's number is one below its answer's. */
  public boolean isRequest() {
    return specName.startsWith("Get");
  }

  public boolean isAnswer() {
    return of(number - 1).filter(MessageCode::isRequest).isPresent();
  }

  /** Whether a message of this name, as in caps/eth.md, asks for an answer. */
  public static boolean isRequest(String specName) {
    return Arrays.stream(values())
        .anyMatch(code -> code.specName.equals(specName) && code.isRequest());
  }

  public static Optional<MessageCode> of(int number) {
    return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
  }

  /** The specification's name, the number in hex where it has none. */
  public static String nameOf(int number) {
    return of(number).map(MessageCode::specName).orElse("0x%02x".formatted(number));
  }
}
