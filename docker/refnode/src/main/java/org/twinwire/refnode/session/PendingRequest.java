package org.twinwire.refnode.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.link.EthStream;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.Message;

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

  /** What it comes to if a message that is no answer is taken for one. */
  Reply answeredBy(Message other) {
    return new Reply.Nothing(
        new Outcome.Answered(
            decimalId(),
            other.code(),
            0,
            List.of(),
            List.of(),
            other.size(),
            other.digest().toHexString(),
            elapsedNanos()));
  }

  boolean isOn(EthStream other) {
    return stream.name().equals(other.name());
  }

  boolean isAnsweredBy(EthStream other, UInt64 otherId, EthCode code) {
    return id.equals(otherId) && answerCode == code && isOn(other);
  }
}
