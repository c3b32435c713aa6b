package org.twinwire.refnode.behaviour;

import org.twinwire.refnode.vocabulary.NamedValue;

/** How a stream's bytes become messages. */
public enum Framing implements NamedValue {
  /** Each message behind its length. */
  VARINT,
  /** One write is one message, one event is one attempt to read one. */
  RAW
}
