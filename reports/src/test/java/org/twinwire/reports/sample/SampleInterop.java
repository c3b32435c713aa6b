package org.twinwire.reports.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Comparison.Pair;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.Side;

/** Runs of several pairs. */
public final class SampleInterop {

  public static final List<String> NODES =
      List.of("ethereumjs", "ethereumjs@2.10", "geth", "refnode");

  public static final String NOT_OFFERED =
      "geth: 501 stack=mplex-plaintext: not offered (expected: rlpx, mplex, yamux)";

  private static final List<String> SCENARIOS =
      List.of("status/match", "headers/by-number", "headers/by-hash", "bodies/known");

  private SampleInterop() {}

  /**
   * The reference node with each of the others, in both roles. {@code geth} has no plaintext,
   * {@code ethereumjs} a known issue as dialer of mplex, and {@code ethereumjs@2.10} answers too
   * slowly.
   */
  public static RunResults matrix() {
    List<Comparison> all = new ArrayList<>();
    for (String node : NODES) {
      both(node, all);
    }
    return SampleRun.of(all);
  }

  /** Every node with every other and itself. */
  public static RunResults large(int nodes, int comparisons) {
    List<String> stacks = List.of("mplex", "mplex-plaintext", "yamux", "yamux-plaintext");
    List<Comparison> all = new ArrayList<>();
    for (int i = 0; i < comparisons; i++) {
      int pair = i % (nodes * nodes);
      int played = i / (nodes * nodes);
      Comparison plain =
          pass("headers/case-" + played / stacks.size(), stacks.get(played % stacks.size()));
      all.add(between("node-" + pair / nodes, "node-" + pair % nodes, plain));
    }
    return SampleRun.of(all);
  }

  /** The same comparison, played by others. */
  public static Comparison between(String dialer, String listener, Comparison plain) {
    return new Comparison(
        new Comparison.Subject(
            plain.scenario(),
            plain.title(),
            plain.spec(),
            new Pair(dialer, listener),
            plain.eth(),
            plain.shape()),
        plain.baseline(),
        plain.candidate(),
        new Comparison.Judgement(
            plain.comparisonClass(), plain.verdict(), plain.reason(), plain.knownIssue()),
        plain.minimised(),
        plain.rerun() + " --pair " + dialer + "," + listener);
  }

  private static void both(String node, List<Comparison> all) {
    for (String scenario : SCENARIOS) {
      all.add(between("refnode", node, played(node, pass(scenario, "mplex"))));
      all.add(between("refnode", node, played(node, pass(scenario, "mplex-plaintext"))));
      if (!node.equals("refnode")) {
        all.add(between(node, "refnode", played(node, pass(scenario, "mplex"))));
      }
    }
    if (node.equals("ethereumjs")) {
      all.add(between(node, "refnode", SampleComparisons.heldBuffer()));
      all.add(between(node, "refnode", SampleComparisons.merged()));
    }
    if (node.equals("ethereumjs@2.10")) {
      all.add(between("refnode", node, SampleComparisons.slower()));
    }
  }

  private static Comparison pass(String scenario, String stack) {
    return SampleComparisons.pass(scenario, stack, 68);
  }

  private static Comparison played(String node, Comparison plain) {
    return node.equals("geth") && plain.candidate().stack().equals("mplex-plaintext")
        ? unsupported(plain)
        : plain;
  }

  private static Comparison unsupported(Comparison plain) {
    Side nothing = new SampleSide(plain.candidate().stack()).as(Verdict.UNSUPPORTED);
    return new Comparison(
        new Comparison.Subject(
            plain.scenario(),
            plain.title(),
            plain.spec(),
            plain.pair(),
            plain.eth(),
            plain.shape()),
        plain.baseline(),
        nothing,
        new Comparison.Judgement(
            plain.comparisonClass(), Verdict.UNSUPPORTED, NOT_OFFERED, Optional.empty()),
        Optional.empty(),
        plain.rerun());
  }
}
