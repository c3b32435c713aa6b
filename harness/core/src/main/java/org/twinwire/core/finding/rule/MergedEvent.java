package org.twinwire.core.finding.rule;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;

/** One delivery that is as long as several messages. */
record MergedEvent(Evidence evidence) {

  /** Whether each of the messages was buffered for itself. */
  boolean isOfBuffered() {
    return messages().allMatch(entry -> !entry.seenAt(Station.BUFFERED).isEmpty());
  }

  int bytes() {
    return seen().message().size();
  }

  String at() {
    return evidence.words().at(seen().nanos());
  }

  /** The sizes of the messages in it. */
  String sizes() {
    return messages()
        .map(entry -> "%d bytes".formatted(entry.message().size()))
        .collect(Collectors.joining(" + "));
  }

  String text() {
    return "one event of %d bytes with digest %s at %s, which nobody sent: %s"
        .formatted(bytes(), EventText.digest(seen().message().digest()), at(), sizes());
  }

  private Stream<Entry> messages() {
    return Stream.concat(evidence.others().stream(), Stream.of(evidence.message()));
  }

  private Sighting seen() {
    return evidence.seen().getFirst();
  }
}
