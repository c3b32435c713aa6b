package org.twinwire.core.shape;

import java.util.Locale;

/** What the tap does to a packet of discovery. */
public enum PacketEffect {
  LOSE,
  /** Passes it on twice. */
  REPEAT,
  /** Passes it on behind the next one. */
  REORDER,
  /** Passes it on later. */
  DELAY;

  /** Returns the word for it in files, names and the call to the tap. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
