package org.twinwire.refnode.behaviour;

/** How long a stream lives. */
public enum LifeCycle implements Worded {
  /** One stream for everything, opened by the dialer. */
  LONG_LIVED,
  /** One stream for both Status messages, then a new one for each request or batch. */
  PER_REQUEST
}
