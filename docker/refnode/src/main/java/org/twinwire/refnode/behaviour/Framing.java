package org.twinwire.refnode.behaviour;

/** How a stream's bytes become messages. */
public enum Framing implements Worded {
  /** Each message behind its length. */
  VARINT,
  /** One write is one message, one event is one attempt to read one. */
  RAW
}
