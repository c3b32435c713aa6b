package org.twinwire.refnode.session;

import java.util.List;
import org.twinwire.refnode.chain.Body;
import org.twinwire.refnode.chain.Header;
import org.twinwire.wire.eth.EthCode;

/** Tells what is in an answer; {@code IllegalArgumentException} if an item makes no sense. */
final class AnswerSummary {

  private AnswerSummary() {}

  static Outcome.Answered of(Reply.Items reply) {
    return reply.message().code() == EthCode.BLOCK_HEADERS.number()
        ? headers(reply, reply.items().stream().map(Header::parse).toList())
        : bodies(reply, reply.items().stream().map(Body::parse).toList());
  }

  private static Outcome.Answered headers(Reply.Items reply, List<Header> headers) {
    return answered(
        reply,
        headers.stream().map(header -> Long.toUnsignedString(header.number())).toList(),
        headers.stream().map(header -> header.hash().toHexString()).toList());
  }

  private static Outcome.Answered bodies(Reply.Items reply, List<Body> bodies) {
    return answered(
        reply,
        List.of(),
        bodies.stream().map(body -> body.transactionsRoot().toHexString()).toList());
  }

  private static Outcome.Answered answered(
      Reply.Items reply, List<String> numbers, List<String> hashes) {
    return new Outcome.Answered(
        reply.requestId(),
        reply.message().code(),
        hashes.size(),
        numbers,
        hashes,
        reply.message().size(),
        reply.message().digest().toHexString(),
        reply.elapsedNanos());
  }
}
