package org.twinwire.wire.multistream;

import java.util.function.Predicate;

/** Echoes the first proposal it supports; anything else, {@code ls} included, is not available. */
final class ListenerNegotiation extends Negotiation {

  /** Far more than any node has protocols; our own bound. */
  static final int MAX_PROPOSALS = 64;

  private final Predicate<String> supported;
  private int proposals;

  ListenerNegotiation(Predicate<String> supported) {
    this.supported = supported;
  }

  @Override
  void header() {
    send(HEADER);
  }

  @Override
  void answer(String line) {
    if (++proposals > MAX_PROPOSALS) {
      throw new MultistreamException(
          "proposals: %d (expected: at most %d)".formatted(proposals, MAX_PROPOSALS));
    }
    if (supported.test(line)) {
      send(line);
      agree(line);
    } else {
      send(NOT_AVAILABLE);
    }
  }
}
