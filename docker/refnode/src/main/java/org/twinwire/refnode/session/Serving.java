package org.twinwire.refnode.session;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.chain.AnswerLimit;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.fault.Fault;
import org.twinwire.refnode.serving.RequestKinds;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.Message;

/** Answers a peer's requests from the chain. */
final class Serving {

  private final Chain chain;
  private final UnaryOperator<List<Bytes>> cut;

  Serving(Chain chain, Fault fault) {
    this.chain = chain;
    this.cut = fault instanceof Fault.ShortAnswer ? Serving::oneLess : items -> items;
  }

  Message answer(EthRequest request, int ethVersion) {
    List<Bytes> items =
        RequestKinds.of(request.code())
            .map(kind -> kind.items(request, chain, ethVersion))
            .orElse(List.of());
    return request.answer(cut.apply(items)).encode();
  }

  /** For what this node keeps nothing of: the answer that says so. */
  Message nothing(EthCode answerCode, UInt64 requestId) {
    Bytes payload =
        RLP.encodeList(
            writer -> {
              writer.writeBigInteger(requestId.toBigInteger());
              writer.writeList(items -> {});
            });
    return new Message(answerCode.number(), payload);
  }

  /**
   * Without the item that reached the soft limit, if one did, which a node may leave out, and
   * without the one before it, which it may not.
   */
  private static List<Bytes> oneLess(List<Bytes> items) {
    return AnswerLimit.isReachedBy(items) ? items.subList(0, items.size() - 2) : items;
  }
}
