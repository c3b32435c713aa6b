package org.twinwire.core.scenario;

/** Which of the two texts a schema is for. */
enum Stage {
  /** The file as it is written. */
  WRITTEN,
  /** One row of it, every matrix key replaced. */
  UNFOLDED
}
