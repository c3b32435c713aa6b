package org.twinwire.refnode.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Hooks;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.serving.RequestKinds;
import org.twinwire.refnode.serving.Served;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.Message;

/** Answers a peer's requests from the chain as it is then, and from the pool. */
final class Serving {

  private final Supplier<Chain> chain;
  private final Function<Bytes32, Optional<Bytes>> pool;
  private final Hooks hooks;

  Serving(Supplier<Chain> chain, Function<Bytes32, Optional<Bytes>> pool, Hooks hooks) {
    this.chain = chain;
    this.pool = pool;
    this.hooks = hooks;
  }

  Message answer(EthRequest request, int ethVersion) {
    List<Bytes> items =
        RequestKinds.of(request.code())
            .map(kind -> kind.items(request, new Served(chain.get(), pool), ethVersion))
            .orElse(List.of());
    return request.answer(hooks.change(items, Hook::items)).encode();
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
}
