package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What comes in the same write as the first answers, or requests. */
public enum Ending implements NamedValue {
  NONE,
  /** Answers, then Disconnect; over streams, the end of the connection. */
  ANSWER_DISCONNECT,
  /** Answers, then the end of the connection (FIN), and no goodbye. */
  ANSWER_FIN,
  /** Answers, then a reset: of the stream, or over RLPx of the connection. */
  ANSWER_RESET,
  /**
   * Requests, then the end of this side's direction: of the stream, or over RLPx of the connection
   * (FIN). What the peer answers is read.
   */
  HALF_CLOSE
}
