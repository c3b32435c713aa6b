package org.twinwire.refnode.behaviour;

import org.twinwire.refnode.vocabulary.NamedValue;

/** How long a stream lives. */
public enum LifeCycle implements NamedValue {
  /** One stream for everything, opened by the dialer. */
  LONG_LIVED,
  /** One stream for both Status messages, then a new one for each request or batch. */
  PER_REQUEST
}
