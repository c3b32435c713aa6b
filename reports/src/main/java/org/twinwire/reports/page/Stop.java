package org.twinwire.reports.page;

import java.util.Arrays;
import java.util.List;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Extent;
import org.twinwire.core.trace.EthCode;

/** A station of the strip that shows how far a message came. */
record Stop(Station station, State state) {

  /** The states; their names are classes of the style sheet. */
  enum State {
    PASSED("passed"),
    LAST("last seen"),
    /** This station was not passed, but a later one was. */
    SKIPPED("not on its way"),
    AHEAD("not reached"),
    UNKNOWN("unknown: nothing in this case reports it");

    private final String text;

    State(String text) {
      this.text = text;
    }

    /** Returns the text of the legend. */
    public String text() {
      return text;
    }
  }

  /** Returns the stations of the finding's message; only a request can be answered. */
  static List<Stop> of(Finding finding, Extent extent) {
    return finding.lastStation().map(last -> of(finding, last, extent)).orElse(List.of());
  }

  private static List<Stop> of(Finding finding, Station last, Extent extent) {
    boolean request = EthCode.named(finding.message()).filter(EthCode::isRequest).isPresent();
    return Arrays.stream(Station.values())
        .filter(station -> request || station != Station.ANSWERED)
        .map(station -> new Stop(station, state(station, last, extent)))
        .toList();
  }

  private static State state(Station station, Station last, Extent extent) {
    if (station == last) {
      return State.LAST;
    }
    if (extent.passed().contains(station)) {
      return State.PASSED;
    }
    boolean before = station.compareTo(last) < 0;
    if (extent.unknown().contains(station) || (before && extent.passed().isEmpty())) {
      return State.UNKNOWN;
    }
    return before ? State.SKIPPED : State.AHEAD;
  }
}
