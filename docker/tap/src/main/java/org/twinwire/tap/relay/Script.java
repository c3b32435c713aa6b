package org.twinwire.tap.relay;

/** Which step of the script runs; on the event loop only. */
final class Script {

  /** No step. */
  static final int NONE = -1;

  private int step = NONE;

  int step() {
    return step;
  }

  void step(int now) {
    step = now;
  }
}
