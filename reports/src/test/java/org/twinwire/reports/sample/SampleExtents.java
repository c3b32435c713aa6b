package org.twinwire.reports.sample;

import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Side;

/** Comparisons in which a finding stands for many messages, or stations are unknown. */
public final class SampleExtents {

  private SampleExtents() {}

  /** The answers to these requests lie in one buffer. */
  public static Comparison held(int first, int last) {
    SampleSide side =
        new SampleSide("mplex")
            .step(1, "connect")
            .delivered("Status", "", DIALER, "dialer-0", 92)
            .step(2, "headers, pipelined")
            .finding(
                finding(
                    "held-buffer",
                    "BlockHeaders",
                    String.valueOf(first),
                    Station.BUFFERED,
                    "The answer waited in the buffer of its stream."));
    for (int id = first; id <= last; id++) {
      side.delivered("GetBlockHeaders", "" + id, DIALER, "dialer-2", 14)
          .undelivered(
              "BlockHeaders", "" + id, LISTENER, "dialer-2", 1204, Station.BUFFERED, "lost");
    }
    return comparison("buffering/many", "refnode", side);
  }

  /** What was sent to a black box is seen as far as the sender's socket. */
  public static Comparison blackBox() {
    SampleSide side =
        new SampleSide("mplex")
            .unknown(
                Station.TAPPED,
                Station.READ,
                Station.DECODED,
                Station.BUFFERED,
                Station.DELIVERED,
                Station.ANSWERED)
            .step(1, "connect")
            .unseen("Status", "", DIALER, "dialer-0", 92, Station.WRITTEN)
            .step(2, "headers")
            .finding(
                finding(
                    "unanswered-by-black-box",
                    "GetBlockHeaders",
                    "1",
                    Station.WRITTEN,
                    "Request 1 left for a node that reports nothing, and no answer came."))
            .undelivered("GetBlockHeaders", "1", DIALER, "dialer-2", 14, Station.WRITTEN, "left");
    return comparison("blackbox/ask", "client", side);
  }

  private static Finding finding(
      String cause, String message, String id, Station last, String explanation) {
    return new Finding(
        FindingType.LOST,
        cause,
        new Finding.Subject(
            message,
            Optional.of(id),
            Optional.of(LISTENER),
            Optional.of("dialer-2"),
            Optional.of(last)),
        List.of("the bytes were written at 1.3 ms"),
        explanation);
  }

  private static Comparison comparison(String scenario, String listener, SampleSide played) {
    Comparison plain = SampleComparisons.pass(scenario, "mplex", 68);
    Side candidate =
        played.result("headers", "answered", "timed-out after 10.001 s", false).as(Verdict.FAIL);
    return new Comparison(
        new Comparison.Subject(
            plain.scenario(),
            plain.title(),
            plain.spec(),
            new Comparison.Pair("refnode", listener),
            plain.eth(),
            plain.shape()),
        plain.baseline(),
        candidate,
        new Comparison.Judgement(
            ComparisonClass.CANDIDATE_ONLY,
            Verdict.FAIL,
            scenario + ": " + candidate.findings().getFirst().explanation(),
            Optional.empty()),
        Optional.empty(),
        plain.rerun());
  }
}
