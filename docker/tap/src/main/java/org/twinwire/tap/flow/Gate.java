package org.twinwire.tap.flow;

import org.twinwire.tap.shape.Trigger;

/** A trigger, asked. */
record Gate(Trigger trigger) {

  /** Bytes before this offset are not shaped. */
  long from() {
    return switch (trigger) {
      case Trigger.Start start -> 0;
      case Trigger.AfterBytes after -> after.bytes();
      case Trigger.DuringStep during -> 0;
    };
  }

  /** Whether the byte at {@code offset} is shaped while {@code step} runs. */
  boolean open(long offset, int step) {
    return switch (trigger) {
      case Trigger.Start start -> true;
      case Trigger.AfterBytes after -> offset >= after.bytes();
      case Trigger.DuringStep during -> step == during.step();
    };
  }
}
