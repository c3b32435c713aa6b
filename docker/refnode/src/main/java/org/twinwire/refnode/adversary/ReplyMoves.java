package org.twinwire.refnode.adversary;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.serving.Receipts;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.Message;

/** Answers {@code [id, [item…]]} that are not what was asked for. */
final class ReplyMoves {

  private static final int ITEMS = 1;
  private static final Bytes EMPTY_LIST = Bytes.of(0xc0);

  /** Nodes count their requests from 1. */
  private static final UInt64 NOBODYS_ID = UInt64.MAX_VALUE.subtract(1);

  private ReplyMoves() {}

  /** What is sent in place of {@code answer}. */
  static Message of(ReplyMove move, Message answer) {
    return switch (move) {
      case PROPER -> answer;
      case OTHER_ID -> Payloads.withId(NOBODYS_ID, answer);
      case ONE_MORE -> new Message(answer.code(), oneMore(answer.payload()));
      case OTHER_KIND ->
          new Message(otherKind(answer).number(), withItems(answer.payload(), EMPTY_LIST));
      case OTHER_ENCODING ->
          new Message(answer.code(), withItems(answer.payload(), otherEncoding(answer)));
    };
  }

  private static Bytes oneMore(Bytes payload) {
    List<Bytes> items = Payloads.itemsOf(Payloads.itemsOf(payload).get(ITEMS));
    Bytes last = items.isEmpty() ? EMPTY_LIST : items.getLast();
    return withItems(payload, Payloads.ofItems(Payloads.followed(items, last)));
  }

  private static Bytes otherEncoding(Message answer) {
    boolean receipts = answer.code() == EthCode.RECEIPTS.number();
    return Payloads.ofItems(
        Payloads.itemsOf(Payloads.itemsOf(answer.payload()).get(ITEMS)).stream()
            .map(item -> receipts ? Receipts.otherEncoding(item) : RLP.encodeValue(item))
            .toList());
  }

  private static Bytes withItems(Bytes payload, Bytes list) {
    return Payloads.ofItems(Payloads.replaced(Payloads.itemsOf(payload), ITEMS, list));
  }

  private static EthCode otherKind(Message answer) {
    return answer.code() == EthCode.BLOCK_HEADERS.number()
        ? EthCode.BLOCK_BODIES
        : EthCode.BLOCK_HEADERS;
  }
}
