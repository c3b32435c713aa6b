package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What is done to the frame of the first request over RLPx (devp2p rlpx.md, Framing). */
public enum FrameMove implements NamedValue {
  PROPER,
  FLIP_HEADER,
  FLIP_HEADER_MAC,
  FLIP_BODY,
  FLIP_MAC,
  /** header-data is {@code [1, 0]}; what comes of it is observed. */
  HEADER_DATA_1,
  /** Few bytes that claim to inflate to 2^24 − 1, as much as is allowed. */
  SNAPPY_16M,
  /** Few bytes that claim to inflate to 2^24. */
  SNAPPY_OVER,
  /** The right length, and a body that is no Snappy. */
  SNAPPY_CORRUPT
}
