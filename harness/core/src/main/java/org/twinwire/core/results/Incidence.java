package org.twinwire.core.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.twinwire.core.judge.JudgedCase;
import org.twinwire.core.judge.SideFinding;
import org.twinwire.core.judge.Verdict;

/**
 * Counts how often a finding occurred, and under which shapes. Attempts that the machine failed to
 * run are not counted.
 */
final class Incidence {

  private final List<JudgedCase> cases;
  private final Map<String, Integer> ran = new LinkedHashMap<>();

  Incidence(List<JudgedCase> cases) {
    this.cases = cases;
    for (JudgedCase judged : cases) {
      if (judged.verdict() != Verdict.ERROR) {
        ran.merge(shape(judged), 1, Integer::sum);
      }
    }
  }

  private static String shape(JudgedCase judged) {
    return judged.trace().id().shape();
  }

  Occurrence of(SideFinding found, Extent extent) {
    Map<String, Integer> had = had(found);
    List<String> shapes =
        ran.size() < 2 ? List.of() : had.keySet().stream().limit(Occurrence.SHAPES_SHOWN).toList();
    return new Occurrence(kind(had), sum(had), sum(ran), shapes, extent);
  }

  private Map<String, Integer> had(SideFinding found) {
    Map<String, Integer> had = new LinkedHashMap<>();
    for (int attempt : new TreeSet<>(found.attempts())) {
      JudgedCase judged = cases.get(attempt);
      if (judged.verdict() != Verdict.ERROR) {
        had.merge(shape(judged), 1, Integer::sum);
      }
    }
    return had;
  }

  private Occurrence.Kind kind(Map<String, Integer> had) {
    if (had.equals(ran)) {
      return Occurrence.Kind.DETERMINISTIC;
    }
    boolean sometimes = had.entrySet().stream().anyMatch(e -> e.getValue() < ran.get(e.getKey()));
    return sometimes ? Occurrence.Kind.RACE : Occurrence.Kind.SHAPED;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns the line of evidence: the number of attempts and, in a sweep, the offsets. */
  String text(SideFinding found) {
    Map<String, Integer> had = had(found);
    String count = "%d of %d attempts".formatted(sum(had), sum(ran));
    return ran.size() < 2
        ? count
        : count + " under " + OffsetRanges.text(new ArrayList<>(had.keySet()));
  }
}
