package org.twinwire.wire.multistream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Proposes protocols until the peer echoes one. */
final class DialerNegotiation extends Negotiation {

  private final List<String> protocols;
  private final Deque<String> left;

  DialerNegotiation(List<String> protocols) {
    if (protocols.isEmpty()) {
      throw new IllegalArgumentException("protocols: none (expected: at least one)");
    }
    this.protocols = List.copyOf(protocols);
    this.left = new ArrayDeque<>(this.protocols);
    send(HEADER);
    send(left.element());
  }

  @Override
  void header() {}

  @Override
  void answer(String line) {
    if (line.equals(left.element())) {
      agree(line);
    } else if (line.equals(NOT_AVAILABLE)) {
      proposeNext();
    } else {
      throw new MultistreamException(
          "answer: %s (expected: %s or %s)".formatted(line, left.element(), NOT_AVAILABLE));
    }
  }

  private void proposeNext() {
    left.remove();
    if (left.isEmpty()) {
      throw new MultistreamException("answer: na (expected: one of %s)".formatted(protocols));
    }
    send(left.element());
  }
}
