package org.twinwire.wire.eth;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Message codes of eth, counted from Status. */
public enum EthCode {
  STATUS(0x00, "Status", false),
  NEW_BLOCK_HASHES(0x01, "NewBlockHashes", false),
  TRANSACTIONS(0x02, "Transactions", false),
  GET_BLOCK_HEADERS(0x03, "GetBlockHeaders", true),
  BLOCK_HEADERS(0x04, "BlockHeaders", true),
  GET_BLOCK_BODIES(0x05, "GetBlockBodies", true),
  BLOCK_BODIES(0x06, "BlockBodies", true),
  NEW_BLOCK(0x07, "NewBlock", false),
  NEW_POOLED_TRANSACTION_HASHES(0x08, "NewPooledTransactionHashes", false),
  GET_POOLED_TRANSACTIONS(0x09, "GetPooledTransactions", true),
  POOLED_TRANSACTIONS(0x0a, "PooledTransactions", true),
  GET_NODE_DATA(0x0d, "GetNodeData", true),
  NODE_DATA(0x0e, "NodeData", true),
  GET_RECEIPTS(0x0f, "GetReceipts", true),
  RECEIPTS(0x10, "Receipts", true),
  BLOCK_RANGE_UPDATE(0x11, "BlockRangeUpdate", false);

  /** GetNodeData and NodeData are in no later version (EIP-4938). */
  private static final int LAST_WITH_NODE_DATA = 66;

  private static final Map<Integer, EthCode> BY_NUMBER =
      Arrays.stream(values()).collect(Collectors.toMap(EthCode::number, Function.identity()));

  private final int number;
  private final String specName;
  private final boolean carriesRequestId;

  EthCode(int number, String specName, boolean carriesRequestId) {
    this.number = number;
    this.specName = specName;
    this.carriesRequestId = carriesRequestId;
  }

  /** The code with this number, if eth/66 to eth/69 has one. */
  public static Optional<EthCode> of(int number) {
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  public int number() {
    return number;
  }

  /** The name in caps/eth.md. */
  public String specName() {
    return specName;
  }

  /** Whether this version of eth has the message. */
  public boolean isIn(int ethVersion) {
    return switch (this) {
      case GET_NODE_DATA, NODE_DATA -> ethVersion <= LAST_WITH_NODE_DATA;
      case BLOCK_RANGE_UPDATE -> ethVersion >= BlockRange.FIRST_VERSION;
      default -> true;
    };
  }

  /** Whether it asks: a message named Get…, whose number is one below its answer's. */
  public boolean isRequest() {
    return specName.startsWith("Get");
  }

  /** The request that this answers; empty: it is no answer. */
  public Optional<EthCode> request() {
    return of(number - 1).filter(EthCode::isRequest);
  }

  /** Whether the payload starts with a request id (EIP-2481). */
  public boolean carriesRequestId() {
    return carriesRequestId;
  }
}
