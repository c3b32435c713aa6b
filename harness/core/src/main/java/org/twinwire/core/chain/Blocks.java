package org.twinwire.core.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPException;
import org.apache.tuweni.rlp.RLPReader;

/** Reads consecutive blocks and verifies each against its parent. */
final class Blocks {

  private static final int PARENT_HASH = 0;
  private static final int OMMERS_HASH = 1;
  private static final int TRANSACTIONS_ROOT = 4;
  private static final int NUMBER = 8;
  private static final int LONDON_FIELDS = 16;

  private Blocks() {}

  /**
   * Returns a block and all blocks behind it, which are {@code encoded}.
   *
   * @throws BrokenChainException naming the block
   */
  static List<Block> read(Block first, Bytes encoded) {
    List<Block> blocks = new ArrayList<>(List.of(first));
    return RLP.decode(
        encoded,
        reader -> {
          while (!reader.isComplete()) {
            blocks.add(next(blocks.getLast(), reader));
          }
          return blocks;
        });
  }

  private static Block next(Block parent, RLPReader reader) {
    try {
      List<Bytes> parts = Rlp.sequence(reader.readList(RLPReader::readRemaining));
      require(parts.size() == 3, parent, "items", parts.size(), "header, transactions, ommers");
      return verified(parent, parts.get(0), parts.get(1), parts.get(2));
    } catch (RLPException e) {
      throw broken(parent, "RLP", e.getMessage(), "a block");
    }
  }

  private static Block verified(Block parent, Bytes header, Bytes transactions, Bytes ommers) {
    List<Bytes> fields = Rlp.items(header);
    long number = parent.number() + 1;
    require(fields.size() == LONDON_FIELDS, parent, "header fields", fields.size(), LONDON_FIELDS);
    equal(parent, "number", RLP.encodeLong(number), fields.get(NUMBER));
    equal(parent, "parent hash", RLP.encodeValue(parent.hash()), fields.get(PARENT_HASH));
    equal(parent, "ommers hash", RLP.encodeValue(Keccak.hash(ommers)), fields.get(OMMERS_HASH));
    equal(
        parent,
        "transactions root",
        RLP.encodeValue(transactionsRoot(transactions)),
        fields.get(TRANSACTIONS_ROOT));
    Bytes body = Rlp.list(List.of(transactions, ommers));
    return new Block(number, Keccak.hash(header), header, body, Optional.empty());
  }

  /**
   * Returns the root over the transactions of a body, in which typed ones are strings (EIP-2718).
   */
  private static Bytes32 transactionsRoot(Bytes transactions) {
    return TrieRoot.ofList(
        Rlp.items(transactions).stream()
            .map(item -> RLP.isList(item) ? item : RLP.decodeValue(item))
            .toList());
  }

  private static void equal(Block parent, String what, Bytes expected, Bytes actual) {
    require(expected.equals(actual), parent, what, shown(actual), shown(expected));
  }

  /** Returns hashes in hex, numbers in decimal. */
  private static Object shown(Bytes item) {
    Bytes value = RLP.isList(item) ? item : RLP.decodeValue(item);
    return value.size() <= Long.BYTES ? value.toUnsignedBigInteger() : value;
  }

  private static void require(
      boolean holds, Block parent, String what, Object got, Object expected) {
    if (!holds) {
      throw broken(parent, what, got, expected);
    }
  }

  private static BrokenChainException broken(
      Block parent, String what, Object got, Object expected) {
    return new BrokenChainException(
        "block "
            + (parent.number() + 1)
            + ": "
            + what
            + ": "
            + got
            + " (expected: "
            + expected
            + ")");
  }
}
