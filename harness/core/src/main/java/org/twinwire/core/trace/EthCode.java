package org.twinwire.core.trace;

import java.util.Arrays;
import java.util.Optional;

/**
 * The eth messages, counted from Status = 0. See the <a
 * href="https://github.com/ethereum/devp2p/blob/master/caps/eth.md">specification</a>.
 */
public enum EthCode {
  STATUS(0x00, "Status"),
  NEW_BLOCK_HASHES(0x01, "NewBlockHashes"),
  TRANSACTIONS(0x02, "Transactions"),
  GET_BLOCK_HEADERS(0x03, "GetBlockHeaders"),
  BLOCK_HEADERS(0x04, "BlockHeaders", GET_BLOCK_HEADERS),
  GET_BLOCK_BODIES(0x05, "GetBlockBodies"),
  BLOCK_BODIES(0x06, "BlockBodies", GET_BLOCK_BODIES),
  NEW_BLOCK(0x07, "NewBlock"),
  NEW_POOLED_TRANSACTION_HASHES(0x08, "NewPooledTransactionHashes"),
  GET_POOLED_TRANSACTIONS(0x09, "GetPooledTransactions"),
  POOLED_TRANSACTIONS(0x0a, "PooledTransactions", GET_POOLED_TRANSACTIONS),
  GET_NODE_DATA(0x0d, "GetNodeData"),
  NODE_DATA(0x0e, "NodeData", GET_NODE_DATA),
  GET_RECEIPTS(0x0f, "GetReceipts"),
  RECEIPTS(0x10, "Receipts", GET_RECEIPTS),
  BLOCK_RANGE_UPDATE(0x11, "BlockRangeUpdate");

  private final int number;
  private final String specName;
  private final Optional<EthCode> request;

  EthCode(int number, String specName) {
    this(number, specName, Optional.empty());
  }

  EthCode(int number, String specName, EthCode request) {
    this(number, specName, Optional.of(request));
  }

  EthCode(int number, String specName, Optional<EthCode> request) {
    this.number = number;
    this.specName = specName;
    this.request = request;
  }

  public int number() {
    return number;
  }

  /** Returns the name in the specification. */
  public String specName() {
    return specName;
  }

  /** Returns the request that this answers; empty: it is no answer. */
  public Optional<EthCode> request() {
    return request;
  }

  /** Returns the answer to this request; empty: it asks for none. */
  public Optional<EthCode> answer() {
    return Arrays.stream(values())
        .filter(code -> code.request.equals(Optional.of(this)))
        .findFirst();
  }

  public boolean isRequest() {
    return answer().isPresent();
  }

  public boolean isAnswer() {
    return request.isPresent();
  }

  /** Tells whether it announces a block or a range of blocks. */
  public boolean announcesBlocks() {
    return this == NEW_BLOCK || this == NEW_BLOCK_HASHES || this == BLOCK_RANGE_UPDATE;
  }

  /** Returns the message with this number; empty: the specification has none. */
  public static Optional<EthCode> of(int number) {
    return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
  }

  /** Returns the message with this name in the specification; empty: there is none. */
  public static Optional<EthCode> named(String specName) {
    return Arrays.stream(values()).filter(code -> code.specName.equals(specName)).findFirst();
  }

  /** Returns the specification's name, or the number in hex where it has none. */
  public static String nameOf(int number) {
    return of(number).map(EthCode::specName).orElse("0x%02x".formatted(number));
  }
}
