package org.twinwire.refnode.adversary;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.wire.eth.Message;

/** Status messages that are not one in the layout of their version. */
final class StatusMoves {

  private static final int VERSION = 0;
  private static final int NETWORK_ID = 1;

  /** Items of the layout of eth/66 to 68. */
  private static final int ITEMS_68 = 6;

  private static final int HEAD_68 = 3;
  private static final int GENESIS_68 = 4;
  private static final int FORK_ID_68 = 5;
  private static final int GENESIS_69 = 2;
  private static final int FORK_ID_69 = 3;
  private static final int LATEST_HASH_69 = 6;
  private static final Bytes ONE = Bytes.of(1);
  private static final Bytes ZERO = Bytes.of(0x80);

  private StatusMoves() {}

  /** What is sent in place of {@code status}. */
  static List<Message> of(StatusMove move, Message status) {
    List<Bytes> items = Payloads.itemsOf(status.payload());
    return switch (move) {
      case PROPER, AFTER_PINGS -> List.of(status);
      case OTHER_LAYOUT -> List.of(with(status, otherLayout(items)));
      case EXTRA_ITEM -> List.of(with(status, Payloads.followed(items, ONE)));
      case MISSING_ITEM -> List.of(with(status, items.subList(0, items.size() - 1)));
      case LEADING_ZERO ->
          List.of(with(status, Payloads.replaced(items, NETWORK_ID, leadingZero())));
      case TWICE -> List.of(status, status);
    };
  }

  private static Message with(Message status, List<Bytes> items) {
    return new Message(status.code(), Payloads.ofItems(items));
  }

  private static List<Bytes> otherLayout(List<Bytes> items) {
    return items.size() == ITEMS_68 ? layout69(items) : layout68(items);
  }

  /** {@code [version, networkid, td, blockhash, genesis, forkid]}. */
  private static List<Bytes> layout68(List<Bytes> items) {
    return List.of(
        items.get(VERSION),
        items.get(NETWORK_ID),
        ONE,
        items.get(LATEST_HASH_69),
        items.get(GENESIS_69),
        items.get(FORK_ID_69));
  }

  /** {@code [version, networkid, genesis, forkid, earliest, latest, latestHash]}. */
  private static List<Bytes> layout69(List<Bytes> items) {
    return List.of(
        items.get(VERSION),
        items.get(NETWORK_ID),
        items.get(GENESIS_68),
        items.get(FORK_ID_68),
        ZERO,
        ONE,
        items.get(HEAD_68));
  }

  private static Bytes leadingZero() {
    return RLP.encodeValue(Bytes.of(0, 5, 57));
  }
}
