package org.twinwire.reports.sample;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.CleanRow;
import org.twinwire.core.results.FaultRow;
import org.twinwire.core.results.FaultTable;
import org.twinwire.core.trace.Role;

/** Tables of planted faults. */
public final class SampleFaults {

  private static final CleanRow CLEAN =
      new CleanRow("buffering/late-listener", "mplex", "natural", 100, 0);

  private SampleFaults() {}

  /** Everything found, and nothing where there is none. */
  public static FaultTable right() {
    return new FaultTable(List.of(held("mplex"), held("rlpx"), swallowed()), List.of(CLEAN));
  }

  /** One fault missed, one taken for another, one finding without a fault. */
  public static FaultTable wrong() {
    return new FaultTable(
        List.of(held("mplex"), missed(), mistaken()),
        List.of(CLEAN, new CleanRow("buffering/tail|behind", "rlpx", "glue", 100, 3)));
  }

  private static FaultRow held(String stack) {
    return row(
        "hold",
        stack,
        true,
        Optional.of(FindingType.LOST),
        Optional.of("held-buffer"),
        Optional.of(Station.BUFFERED));
  }

  private static FaultRow missed() {
    return row("hold", "rlpx", false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static FaultRow mistaken() {
    return row(
        "hold",
        "mplex-plaintext",
        false,
        Optional.of(FindingType.LOST),
        Optional.of("unexplained"),
        Optional.of(Station.READ));
  }

  /** A fault of which no station is expected. */
  private static FaultRow swallowed() {
    return new FaultRow(
        "swallow-answer",
        "mplex",
        Role.LISTENER,
        FindingType.TIMED_OUT,
        "never-answered",
        Optional.empty(),
        true,
        Optional.of(FindingType.TIMED_OUT),
        Optional.of("never-answered"),
        Optional.of(Station.DELIVERED));
  }

  private static FaultRow row(
      String fault,
      String stack,
      boolean found,
      Optional<FindingType> type,
      Optional<String> cause,
      Optional<Station> station) {
    return new FaultRow(
        fault,
        stack,
        Role.DIALER,
        FindingType.LOST,
        "held-buffer",
        Optional.of(Station.BUFFERED),
        found,
        type,
        cause,
        station);
  }
}
