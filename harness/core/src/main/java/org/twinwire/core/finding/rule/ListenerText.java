package org.twinwire.core.finding.rule;

import org.twinwire.core.finding.Evidence;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.Event;

/** Tells when the listener of a message's stream was attached. */
final class ListenerText {

  private ListenerText() {}

  /** The time of attaching, held against the time at which the message came. */
  static String apartFrom(long nanos, Evidence evidence) {
    return evidence
        .listener()
        .map(
            event ->
                "the listener of stream %s attached at %s, %s the message came"
                    .formatted(
                        evidence.stream(),
                        evidence.words().at(event.nanos()),
                        EventText.apart(event.nanos(), nanos)))
        .orElse("no listener attached to stream %s".formatted(evidence.stream()));
  }

  static String of(Evidence evidence) {
    return evidence
        .listener()
        .map(Event::nanos)
        .map(nanos -> "the listener attached at " + evidence.words().at(nanos))
        .orElse("no listener-attached event was reported");
  }
}
