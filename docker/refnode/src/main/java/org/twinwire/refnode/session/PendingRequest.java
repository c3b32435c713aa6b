package org.twinwire.refnode.session;

import java.util.concurrent.CompletableFuture;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.link.EthStream;
import org.twinwire.wire.eth.EthCode;

/**
 * A request on its way.
 *
 * @param reply completed with whatever comes first
 */
record PendingRequest(
    UInt64 id,
    EthCode answerCode,
    EthStream stream,
    long startedNanos,
    CompletableFuture<Reply> reply) {

  String decimalId() {
    return id.toBigInteger().toString();
  }

  long elapsedNanos() {
    return System.nanoTime() - startedNanos;
  }

  boolean isOn(EthStream other) {
    return stream.name().equals(other.name());
  }

  boolean isAnsweredBy(EthStream other, UInt64 otherId, EthCode code) {
    return id.equals(otherId) && answerCode == code && isOn(other);
  }
}
