package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/**
 * Which frames of a WebSocket carry what is written. Each is allowed: where a message or a frame
 * ends means nothing to a byte stream (RFC 6455, section 5.4; libp2p, WebSockets).
 */
public enum WebSocketFrames implements NamedValue {
  /** One message of one frame for each write. */
  PER_WRITE,
  /** One message for each write, in fragments of 1, 2, 4, 8, … bytes. */
  FRAGMENTS,
  /** The same, with a Ping and an unsolicited Pong between any two fragments. */
  PINGS,
  /** The same, with an empty frame between any two fragments, and an empty message before. */
  EMPTY,
  /** One message for all writes up to a flush, each in a frame of its own. */
  MERGED
}
