package org.twinwire.reports.sample;

import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Minimised;
import org.twinwire.core.results.Occurrence;
import org.twinwire.core.results.Occurrence.Kind;
import org.twinwire.core.results.Side;

/** Comparisons whose finding depends on the schedule. */
public final class SampleRaces {

  public static final Occurrence RACE = new Occurrence(Kind.RACE, 2, 5, List.of());

  public static final Occurrence SWEPT =
      new Occurrence(
          Kind.SHAPED,
          3,
          400,
          List.of("split-at 41 towards dialer", "split-at 42 towards dialer", "split-at 43"));

  private SampleRaces() {}

  /** The last answer is lost behind the close, as often as {@code often} says. */
  public static Comparison lostTail(String shape, Occurrence often) {
    Comparison plain = SampleComparisons.shaped("buffering/tail", shape);
    return new Comparison(
        new Comparison.Subject(
            plain.scenario(),
            plain.title(),
            plain.spec(),
            plain.pair(),
            plain.eth(),
            plain.shape()),
        plain.baseline(),
        losing(often),
        new Comparison.Judgement(
            ComparisonClass.CANDIDATE_ONLY,
            Verdict.FAIL,
            "BlockHeaders #1 is LOST on mplex (lost-behind-close)",
            Optional.empty()),
        Optional.of(
            new Minimised(
                "minimised/buffering/tail.yaml",
                "harness/twinwire run --scenarios minimised --scenario buffering/tail",
                3,
                12,
                1,
                5,
                10,
                10)),
        plain.rerun());
  }

  private static Side losing(Occurrence often) {
    return new SampleSide("mplex")
        .finding(
            new Finding(
                FindingType.LOST,
                "lost-behind-close",
                new Finding.Subject(
                    "BlockHeaders",
                    Optional.of("1"),
                    Optional.of(LISTENER),
                    Optional.of("dialer-2"),
                    Optional.of(Station.READ)),
                List.of("CLOSE was read in the same segment"),
                "The stream was closed before its last bytes were decoded."))
        .often(often)
        .unknown()
        .undelivered("BlockHeaders", "1", LISTENER, "dialer-2", 1204, Station.READ, "lost")
        .result("headers", "answered", "timed-out", false)
        .as(Verdict.FAIL);
  }
}
