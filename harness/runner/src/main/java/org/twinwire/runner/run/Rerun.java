package org.twinwire.runner.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.runner.cases.Peers;

/**
 * Formats the command that reruns only one cell, to be pasted into a shell.
 *
 * @param program how a user starts it
 * @param runtime {@code container} or {@code process}, as used by this run
 * @param peers running nodes, whose full addresses a command contains
 * @param folders options for folders other than the checkout's
 */
record Rerun(String program, String runtime, long seed, Peers peers, List<String> folders) {
  Rerun {
    folders = List.copyOf(folders);
  }

  /** Creates commands for pairs without a running node. */
  Rerun(String program, String runtime, long seed, List<String> folders) {
    this(program, runtime, seed, Peers.NONE, folders);
  }

  String command(PlannedComparison planned) {
    List<String> words = new ArrayList<>(List.of(program, "run"));
    words.addAll(List.of("--scenario", planned.scenario().id()));
    words.addAll(List.of("--stack", planned.candidate()));
    words.addAll(baseline(planned));
    words.addAll(List.of("--eth", String.valueOf(planned.eth())));
    if (planned.scenario().setting().tapped()) {
      words.addAll(List.of("--shape", planned.shape().name()));
    }
    words.addAll(List.of("--pair", pair(planned)));
    words.addAll(List.of("--runtime", runtime));
    words.addAll(List.of("--seed", String.valueOf(seed)));
    words.addAll(folders);
    return String.join(" ", words.stream().map(Rerun::quoted).toList());
  }

  /** Returns the command that runs a minimised scenario, which has only one shape. */
  String minimised(String id, PlannedComparison planned, Path scenarios) {
    List<String> words = new ArrayList<>(List.of(program, "run"));
    words.addAll(List.of("--scenarios", scenarios.toString(), "--scenario", id));
    words.addAll(List.of("--stack", planned.candidate()));
    words.addAll(baseline(planned));
    words.addAll(List.of("--eth", String.valueOf(planned.eth())));
    words.addAll(List.of("--pair", pair(planned)));
    words.addAll(List.of("--runtime", runtime));
    words.addAll(List.of("--seed", String.valueOf(seed)));
    words.addAll(otherFolders());
    return String.join(" ", words.stream().map(Rerun::quoted).toList());
  }

  /** Returns the baseline option if the baseline is not the scenario's own. */
  private static List<String> baseline(PlannedComparison planned) {
    return planned.baseline().equals(planned.scenario().setting().baseline())
        ? List.of()
        : List.of("--baseline", planned.baseline());
  }

  private String pair(PlannedComparison planned) {
    return planned.dialer() + "," + peers.word(planned.listener());
  }

  private List<String> otherFolders() {
    int at = folders.indexOf("--scenarios");
    return IntStream.range(0, folders.size())
        .filter(i -> at < 0 || i < at || i > at + 1)
        .mapToObj(folders::get)
        .toList();
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./,:=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
