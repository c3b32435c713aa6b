package org.twinwire.refnode.behaviour;

import org.twinwire.refnode.vocabulary.NamedValue;

/** When the application starts to listen on a stream. */
public enum Attachment implements NamedValue {
  /** As soon as the stream exists. */
  BEFORE_NEGOTIATION,
  /** In the next turn of the event loop after the protocol is agreed. */
  ON_OPEN,
  /** Once a number of messages is waiting, or some time has passed. */
  LATE
}
