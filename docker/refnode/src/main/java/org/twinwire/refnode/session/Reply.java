package org.twinwire.refnode.session;

import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.serving.RequestKind;
import org.twinwire.refnode.serving.RequestKinds;
import org.twinwire.wire.eth.EthAnswer;
import org.twinwire.wire.eth.Message;

/** How a request ended. */
public sealed interface Reply {

  /** The same for whoever asked; may take a while for an answer full of transactions. */
  Outcome outcome();

  /** The answer came. */
  record Items(
      String requestId, EthAnswer answer, Message message, int ethVersion, long elapsedNanos)
      implements Reply {

    public List<Bytes> items() {
      return answer.items();
    }

    @Override
    public Outcome outcome() {
      try {
        return answered(kind().summary(items(), ethVersion));
      } catch (IllegalArgumentException broken) {
        return new Outcome.Disconnected(
            Optional.of(requestId), Optional.of("local: " + broken.getMessage()), elapsedNanos);
      }
    }

    private RequestKind kind() {
      return answer.code().request().flatMap(RequestKinds::of).orElseThrow();
    }

    private Outcome answered(RequestKind.Summary summary) {
      return new Outcome.Answered(
          requestId,
          message.code(),
          items().size(),
          summary.numbers(),
          summary.hashes(),
          message.size(),
          message.digest().toHexString(),
          elapsedNanos);
    }
  }

  /** It did not. */
  record Nothing(Outcome outcome) implements Reply {}
}
