package org.twinwire.core.finding;

/**
 * When a rule is tried. The rules of an earlier phase are more specific: what they show would also
 * satisfy a later one. Within a phase no two rules fit the same evidence, so their order does not
 * matter.
 */
public enum Phase {
  /** What the tap did to the bytes: no fault of either node. */
  TAP,
  /** What happened to a message at its sender: it never left, or left slowly or in a wrong form. */
  SENDER,
  /** What a node left undone for a whole connection, and what that led to. */
  LEFTOVERS,
  /** A limit on the number of streams. */
  STREAM_LIMIT,
  /** A limit on the bytes that wait for a listener. */
  BUFFER_LIMIT,
  /** Who listened, and who did not, when a message came. */
  LISTENER,
  /** A stream that ended before anybody listened to it. */
  EARLY_END,
  /** Bytes that came with a handshake. */
  HANDSHAKE,
  /** A message that nobody listened for, and that nothing kept. */
  NO_LISTENER,
  /** A node that stopped: its process died, or its reader waits for ever. */
  STOPPED,
  /** A refusal that names a limit. */
  REFUSAL,
  /** A stream that the receiver broke off. */
  RESET,
  /** Bytes that the receiver never read. */
  UNREAD,
  /** An end that the sender made behind a message, or instead of one. */
  END_BEHIND,
  /** An end of the session. */
  SESSION_END,
  /** What a message is when it was delivered, and what became of its request. */
  CONTENT,
  /** What remains when every message is accounted for. */
  REMAINDER,
  /** No other rule fits. */
  LAST
}
