package org.twinwire.refnode.session;

import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.eth.Message;

/** How a request ended. */
public sealed interface Reply {

  /** The same for whoever asked; may take a while for an answer full of transactions. */
  Outcome outcome();

  /** The answer came. */
  record Items(String requestId, Message message, List<Bytes> items, long elapsedNanos)
      implements Reply {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public Outcome outcome() {
      try {
        return AnswerSummary.of(this);
      } catch (IllegalArgumentException broken) {
        return new Outcome.Disconnected(
            Optional.of(requestId), Optional.of("local: " + broken.getMessage()), elapsedNanos);
      }
    }
  }

  /** It did not. */
  record Nothing(Outcome outcome) implements Reply {}
}
