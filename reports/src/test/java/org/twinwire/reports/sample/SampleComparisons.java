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
import org.twinwire.core.results.Comparison.KnownIssueNote;
import org.twinwire.core.results.Comparison.Pair;
import org.twinwire.core.results.Minimised;
import org.twinwire.core.results.Side;
import org.twinwire.core.trace.Role;

/** Comparisons, one for each way a run can end. */
public final class SampleComparisons {

  private static final String HEADERS = "headers from 5, limit 10";
  private static final String TEN = "answered, 10 headers, content exact";

  private SampleComparisons() {}

  public static Comparison pass(String scenario, String stack, int eth) {
    return comparison(
        scenario,
        "Ten headers from a block number",
        stack,
        eth,
        headers("rlpx", "rlpx", 0).as(Verdict.PASS),
        headers(stack, "dialer-0", 55).as(Verdict.PASS),
        ComparisonClass.SAME,
        Verdict.PASS,
        "");
  }

  public static Comparison shaped(String scenario, String shape) {
    Comparison plain = pass(scenario, "mplex", 68);
    return new Comparison(
        new Comparison.Subject(
            plain.scenario(), plain.title(), plain.spec(), plain.pair(), plain.eth(), shape),
        plain.baseline(),
        plain.candidate(),
        new Comparison.Judgement(
            plain.comparisonClass(), plain.verdict(), plain.reason(), plain.knownIssue()),
        plain.minimised(),
        plain.rerun());
  }

  /** The reported bug: the answer stays in the stream's buffer. */
  public static Comparison heldBuffer() {
    Finding lost =
        finding(
            FindingType.LOST,
            "held-buffer",
            "BlockHeaders",
            Station.BUFFERED,
            "dialer-2",
            List.of(
                "1,204 bytes of BlockHeaders #1 were read at offset 1,318–2,522 after 1.31 ms",
                "the stream's buffer grew to 1,204 bytes at 1.34 ms and never shrank",
                "the listener was attached at 1,002 ms, and nothing was delivered in 200 ms of"
                    + " quiet",
                "log: not dispatching pause buffer as there are no listeners"),
            "The answer waited in the buffer of its stream when the listener came, and the buffer"
                + " was not dispatched.");
    SampleSide candidate =
        opening("mplex", "dialer-0", 40)
            .step(2, "headers")
            .event("stream", DIALER, "stream dialer-2 opened")
            .delivered("GetBlockHeaders", "1", DIALER, "dialer-2", 14)
            .after(400)
            .finding(lost)
            .undelivered("BlockHeaders", "1", LISTENER, "dialer-2", 1204, Station.BUFFERED, "lost")
            .event("stream", LISTENER, "stream dialer-2 closed")
            .after(998_000)
            .event("listener", DIALER, "listener attached dialer-2")
            .after(200_000)
            .event("session", DIALER, "session closed")
            .result("connect", "connected", "connected, eth/68", true, 9_120, 8_804, 9_377)
            .result(HEADERS, TEN, "timed-out after 1.20 s (gave up early, all quiet)", false)
            .log("dialer   DEBUG stream dialer-2: read 1204 bytes")
            .log("dialer   DEBUG not dispatching pause buffer as there are no listeners")
            .log("listener DEBUG stream dialer-2: closed for writing");
    return known(
        "lifecycle/original",
        "The original client: a stream per request, listener attached late",
        headers("rlpx", "rlpx", 0).as(Verdict.PASS),
        candidate.as(Verdict.FAIL),
        "BlockHeaders #1 is LOST on mplex (held-buffer), as known-issues.yaml says",
        new KnownIssueNote(
            "The original client's buffer is not dispatched when a listener is added.",
            "https://github.com/example/client/issues/17",
            "2027-01-01",
            Optional.of("js-libp2p 3.3.11")));
  }

  /** Replay by itself is not enough: two early messages become one event. */
  public static Comparison merged() {
    Finding merged =
        finding(
            FindingType.MERGED,
            "merged-on-replay",
            "BlockHeaders",
            Station.BUFFERED,
            "dialer-2",
            List.of(
                "two messages of 1,204 and 640 bytes were buffered before the listener",
                "one event of 1,844 bytes was delivered at 31.2 ms"),
            "Two buffered messages were replayed as one event; without framing the second was"
                + " dropped silently.");
    SampleSide candidate =
        opening("mplex", "dialer-0", 40)
            .step(2, "headers × 2, one write")
            .delivered("GetBlockHeaders", "1", DIALER, "dialer-2", 14)
            .delivered("GetBlockHeaders", "2", DIALER, "dialer-2", 14)
            .delivered("BlockHeaders", "1", LISTENER, "dialer-2", 1204)
            .finding(merged)
            .undelivered("BlockHeaders", "2", LISTENER, "dialer-2", 640, Station.BUFFERED, "merged")
            .after(28_000)
            .event("listener", DIALER, "listener attached dialer-2")
            .result("connect", "connected", "connected, eth/68", true, 9_120, 8_804, 9_377)
            .result("2 × headers, one write", "both answered", "#1 answered, #2 timed-out", false);
    return known(
        "lifecycle/fix-2-replay",
        "Fix 2: the buffer is replayed when a listener is added",
        headers("rlpx", "rlpx", 0).as(Verdict.PASS),
        candidate.as(Verdict.FAIL),
        "BlockHeaders #2 is MERGED on mplex (merged-on-replay), as known-issues.yaml says",
        new KnownIssueNote(
            "Replay without framing.", "devp2p/issues/17", "2027-01-01", Optional.empty()));
  }

  public static Comparison slower() {
    Finding slower =
        new Finding(
            FindingType.SLOWER,
            "unexplained",
            Finding.Subject.of("BlockHeaders"),
            List.of("median of step 2: 6.10 ms (expected: at most 2 × 0.91 ms)"),
            "The answer takes 6.7 times as long as over rlpx; the scenario allows twice.");
    SampleSide candidate =
        opening("mplex", "dialer-0", 40)
            .step(2, "headers")
            .delivered("GetBlockHeaders", "1", DIALER, "dialer-2", 14)
            .after(5_700)
            .delivered("BlockHeaders", "1", LISTENER, "dialer-2", 1204)
            .finding(slower)
            .result("connect", "connected", "connected, eth/68", true, 9_120, 8_804, 9_377)
            .result(HEADERS, TEN, "answered, 10 headers", false, 6_100, 5_980, 6_420, 6_044, 7_010);
    return comparison(
        "headers/latency",
        "An answer takes no more than twice as long as over RLPx",
        "mplex",
        68,
        headers("rlpx", "rlpx", 0).as(Verdict.PASS),
        candidate.as(Verdict.FAIL),
        ComparisonClass.CANDIDATE_ONLY,
        Verdict.FAIL,
        "Step 2 is 6.7 times slower on mplex (expected: at most 2)");
  }

  public static Comparison unexpectedPass() {
    Side side = headers("mplex", "dialer-0", 20).as(Verdict.PASS);
    return new Comparison(
        new Comparison.Subject(
            "lifecycle/fix-2-quick",
            "Fix 2 by hand",
            "README, life cycles",
            new Pair("refnode", "refnode"),
            68,
            "natural"),
        headers("rlpx", "rlpx", 0).as(Verdict.PASS),
        side,
        new Comparison.Judgement(
            ComparisonClass.SAME,
            Verdict.XPASS,
            "known-issues.yaml expects LOST (held-buffer), and it did not occur",
            Optional.of(
                new KnownIssueNote(
                    "Fixed by hand?", "https://example.org/18", "2027-01-01", Optional.empty()))),
        Optional.empty(),
        rerun("lifecycle/fix-2-quick", "mplex", 68));
  }

  public static Comparison error() {
    Side nothing = new SampleSide("mplex").log("node exited with code 137").as(Verdict.ERROR);
    return comparison(
        "bodies/many",
        "A thousand bodies",
        "mplex",
        68,
        headers("rlpx", "rlpx", 0).as(Verdict.PASS),
        nothing,
        ComparisonClass.CANDIDATE_ONLY,
        Verdict.ERROR,
        "node refnode (listener): exited with code 137 in step 2 (expected: alive)");
  }

  public static Comparison unsupported() {
    return comparison(
        "status/range",
        "Status with a block range",
        "yamux",
        68,
        headers("rlpx", "rlpx", 0).as(Verdict.PASS),
        new SampleSide("yamux").as(Verdict.UNSUPPORTED),
        ComparisonClass.CANDIDATE_ONLY,
        Verdict.UNSUPPORTED,
        "refnode: 501 stack=yamux: not offered (expected: rlpx, mplex, mplex-plaintext)");
  }

  public static Comparison pipelined(String scenario, int requests) {
    return comparison(
        scenario,
        requests + " requests without waiting",
        "mplex",
        68,
        pipelined("rlpx", "rlpx", requests).as(Verdict.PASS),
        pipelined("mplex", "dialer-0", requests).as(Verdict.PASS),
        ComparisonClass.SAME,
        Verdict.PASS,
        "");
  }

  /** Everything that would be markup or script if it were not escaped. */
  public static Comparison hostile(String text) {
    Finding finding =
        new Finding(
            FindingType.CORRUPTED,
            text,
            new Finding.Subject(
                text,
                Optional.of(text),
                Optional.of(Role.DIALER),
                Optional.of(text),
                Optional.of(Station.READ)),
            List.of(text),
            text);
    Side side =
        new SampleSide(text)
            .finding(finding)
            .undelivered(text, "1", DIALER, text, 1, Station.READ, text)
            .event(text, DIALER, text)
            .step(1, text)
            .result(text, text, text, false, 1)
            .log(text)
            .as(Verdict.FAIL);
    return new Comparison(
        new Comparison.Subject("hostile/" + text, text, text, new Pair(text, text + "2"), 68, text),
        side,
        side,
        new Comparison.Judgement(
            ComparisonClass.BOTH,
            Verdict.FAIL,
            text,
            Optional.of(
                new KnownIssueNote(text, "javascript://x%0aalert(1)", text, Optional.of(text)))),
        Optional.of(new Minimised("javascript://x%0aalert(1)", text, 1, 2, 1, 2, 1, 1)),
        text);
  }

  private static SampleSide headers(String stack, String stream, int slower) {
    return opening(stack, stream, slower)
        .step(2, "headers")
        .delivered("GetBlockHeaders", "1", DIALER, stream, 14)
        .after(350 + slower)
        .delivered("BlockHeaders", "1", LISTENER, stream, 1204)
        .after(300)
        .event("session", DIALER, "session closed")
        .result("connect", "connected", "connected, eth/68", true, 5_210, 5_044, 5_933, 5_102)
        .result(
            HEADERS, TEN, "answered, 10 headers", true, 910 + slower, 874 + slower, 1_020 + slower)
        .log("listener INFO  session s1 opened from 127.0.0.1:51822")
        .log("dialer   INFO  session s1: Status accepted, eth/68");
  }

  private static SampleSide opening(String stack, String stream, int slower) {
    SampleSide side =
        new SampleSide(stack)
            .step(1, "connect")
            .event("session", DIALER, "session opened")
            .event("session", LISTENER, "session opened")
            .after(1_400 + slower);
    if (!stack.equals("rlpx")) {
      side.event("stream", DIALER, "stream dialer-0 opened")
          .after(300)
          .event("stream", LISTENER, "stream dialer-0 opened");
    }
    return side.event("listener", LISTENER, "listener attached " + stream)
        .event("listener", DIALER, "listener attached " + stream)
        .after(120)
        .delivered("Status", "", DIALER, stream, 92)
        .after(40)
        .delivered("Status", "", LISTENER, stream, 92)
        .after(420);
  }

  private static SampleSide pipelined(String stack, String stream, int requests) {
    SampleSide side = opening(stack, stream, 0).step(2, requests + " × headers, pipelined");
    for (int i = 1; i <= requests; i++) {
      side.delivered("GetBlockHeaders", String.valueOf(i), DIALER, stream, 14);
      if (i > 8) {
        side.delivered("BlockHeaders", String.valueOf(i - 8), LISTENER, stream, 1204 + i);
      }
    }
    for (int i = requests - 7; i <= requests; i++) {
      side.delivered("BlockHeaders", String.valueOf(i), LISTENER, stream, 1204 + i);
    }
    return side.result("connect", "connected", "connected, eth/68", true, 5_210, 5_044, 5_933)
        .result(
            requests + " × headers, pipelined",
            "all answered, content exact",
            requests + " answered",
            true,
            14_220,
            15_004,
            13_987,
            14_500,
            21_920);
  }

  private static Finding finding(
      FindingType type,
      String cause,
      String message,
      Station last,
      String stream,
      List<String> evidence,
      String explanation) {
    return new Finding(
        type,
        cause,
        new Finding.Subject(
            message,
            Optional.of("1"),
            Optional.of(LISTENER),
            Optional.of(stream),
            Optional.of(last)),
        evidence,
        explanation);
  }

  private static Comparison known(
      String scenario,
      String title,
      Side baseline,
      Side candidate,
      String reason,
      KnownIssueNote note) {
    return new Comparison(
        new Comparison.Subject(
            scenario, title, "README, life cycles", new Pair("refnode", "refnode"), 68, "natural"),
        baseline,
        candidate,
        new Comparison.Judgement(
            ComparisonClass.CANDIDATE_ONLY, Verdict.XFAIL, reason, Optional.of(note)),
        Optional.empty(),
        rerun(scenario, "mplex", 68));
  }

  private static Comparison comparison(
      String scenario,
      String title,
      String stack,
      int eth,
      Side baseline,
      Side candidate,
      ComparisonClass where,
      Verdict verdict,
      String reason) {
    return new Comparison(
        new Comparison.Subject(
            scenario,
            title,
            "eth.md, GetBlockHeaders (0x03)",
            new Pair("refnode", "refnode"),
            eth,
            "natural"),
        baseline,
        candidate,
        new Comparison.Judgement(where, verdict, reason, Optional.empty()),
        Optional.empty(),
        rerun(scenario, stack, eth));
  }

  private static String rerun(String scenario, String stack, int eth) {
    return "java -jar harness/runner/target/twinwire.jar run --scenario '%s' --stack %s --eth %d --seed 20260114"
        .formatted(scenario, stack, eth);
  }
}
