package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What is done to the frame of a WebSocket that carries the first answer (RFC 6455, section 5). */
public enum WebSocketMove implements NamedValue {
  PROPER,
  /** Not masked by the dialer, masked by the listener. */
  WRONG_MASK,
  RESERVED_BIT,
  UNKNOWN_OPCODE,
  /** A fragment of a message that has not begun. */
  CONTINUATION_FIRST,
  /** Within a message of several fragments. */
  NESTED,
  /** Behind a Ping that is not final. */
  FRAGMENTED_PING,
  /** Behind a Ping of 126 bytes. */
  LONG_PING,
  /** A text message. */
  TEXT,
  /** Eight bytes for a length that fits into fewer. */
  LONG_LENGTH,
  /** Behind a Close with a status code that is for local use only. */
  CLOSE_1005
}
