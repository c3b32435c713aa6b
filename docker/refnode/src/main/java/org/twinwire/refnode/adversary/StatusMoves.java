package org.twinwire.refnode.adversary;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.wire.eth.Message;

/** Status messages that are not one in the layout of eth/66 to 68. */
public final class StatusMoves {

  private static final int VERSION = 0;
  private static final int NETWORK_ID = 1;
  private static final int HEAD = 3;
  private static final int GENESIS = 4;
  private static final int FORK_ID = 5;
  private static final Bytes ONE = Bytes.of(1);
  private static final Bytes ZERO = Bytes.of(0x80);

  private StatusMoves() {}

  /** What is sent in place of {@code status}. */
  public static List<Message> of(StatusMove move, Message status) {
    List<Bytes> items = Payloads.itemsOf(status.payload());
    return switch (move) {
      case PROPER -> List.of(status);
      case LAYOUT_69 -> List.of(with(status, layout69(items)));
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

  /** {@code [version, networkid, genesis, forkid, earliest, latest, latestHash]}. */
  private static List<Bytes> layout69(List<Bytes> items) {
    return List.of(
        items.get(VERSION),
        items.get(NETWORK_ID),
        items.get(GENESIS),
        items.get(FORK_ID),
        ZERO,
        ONE,
        items.get(HEAD));
  }

  private static Bytes leadingZero() {
    return RLP.encodeValue(Bytes.of(0, 5, 57));
  }
}
