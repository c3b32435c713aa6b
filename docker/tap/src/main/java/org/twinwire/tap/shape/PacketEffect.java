package org.twinwire.tap.shape;

/** What the tap does to a packet. */
public enum PacketEffect {
  LOSE,
  /** Passes it on twice. */
  REPEAT,
  /** Holds it until the next one has passed. */
  REORDER,
  /** Holds it for a time. */
  DELAY
}
