package org.twinwire.core.finding.rule;

import org.twinwire.core.finding.Evidence;
import org.twinwire.core.trace.Event;

/** States that bytes of a stream had to wait for its window. */
final class WindowWait {

  private WindowWait() {}

  static String evidence(Evidence evidence, Event.MessageQueued queued) {
    return "%d bytes of stream %s waited at the %s at %s"
        .formatted(
            queued.queuedBytes(),
            queued.stream(),
            queued.node(),
            evidence.words().at(queued.nanos()));
  }
}
