package org.twinwire.refnode.node;

import java.util.Locale;

/**
 * The stacks on which tests are repeated: all that the node speaks, as {@code StackTest} checks.
 */
enum Stack {
  RLPX,
  MPLEX,
  MPLEX_PLAINTEXT,
  YAMUX,
  YAMUX_PLAINTEXT,
  WS_MPLEX,
  WS_YAMUX;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  OfferedStack offered() {
    return OfferedStack.of(word());
  }
}
