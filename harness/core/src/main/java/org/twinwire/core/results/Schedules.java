package org.twinwire.core.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.trace.Role;

/**
 * Determines for each finding whether it depends on the shape, once all shapes of a script are
 * judged.
 */
public final class Schedules {

  private record Cell(
      String scenario, Comparison.Pair pair, int eth, String baseline, String candidate) {

    static Cell of(Comparison c) {
      return new Cell(c.scenario(), c.pair(), c.eth(), c.baseline().stack(), c.candidate().stack());
    }
  }

  private record Alike(FindingType type, String cause, Optional<Role> direction, int step) {

    static Alike of(Side side, int finding) {
      Finding f = side.findings().get(finding);
      int step = side.occurrences().get(finding).extent().step();
      return new Alike(f.type(), f.cause(), f.direction(), step);
    }
  }

  private final Map<Cell, List<Comparison>> shapesOf = new LinkedHashMap<>();

  private Schedules() {}

  /**
   * Returns the comparisons in the same order. A finding that every attempt under one shape had and
   * none under another becomes {@link Occurrence.Kind#SHAPED}; a race stays a race.
   */
  public static List<Comparison> of(List<Comparison> comparisons) {
    Schedules schedules = new Schedules();
    comparisons.forEach(
        c -> schedules.shapesOf.computeIfAbsent(Cell.of(c), cell -> new ArrayList<>()).add(c));
    return comparisons.stream().map(schedules::classified).toList();
  }

  private Comparison classified(Comparison c) {
    List<Comparison> shapes = shapesOf.getOrDefault(Cell.of(c), List.of());
    return c.with(
        classified(c.baseline(), shapes, Comparison::baseline),
        classified(c.candidate(), shapes, Comparison::candidate));
  }

  private static Side classified(
      Side side, List<Comparison> shapes, Function<Comparison, Side> sameSide) {
    List<Occurrence> occurrences = new ArrayList<>();
    for (int i = 0; i < side.occurrences().size(); i++) {
      Alike finding = Alike.of(side, i);
      Occurrence before = side.occurrences().get(i);
      boolean elsewhereClean = shapes.stream().map(sameSide).anyMatch(s -> isClean(s, finding));
      occurrences.add(elsewhereClean ? shaped(before, shapes, sameSide, finding) : before);
    }
    return side.withOccurrences(occurrences);
  }

  /** Tests whether the cases of a side could have had the finding and did not. */
  private static boolean isClean(Side side, Alike finding) {
    boolean ran = side.verdict() != Verdict.ERROR && side.verdict() != Verdict.UNSUPPORTED;
    return ran && !has(side, finding);
  }

  private static boolean has(Side side, Alike finding) {
    return IntStream.range(0, side.occurrences().size())
        .mapToObj(i -> Alike.of(side, i))
        .anyMatch(finding::equals);
  }

  private static Occurrence shaped(
      Occurrence before,
      List<Comparison> shapes,
      Function<Comparison, Side> sameSide,
      Alike finding) {
    return switch (before.kind()) {
      case RACE, SHAPED -> before;
      case DETERMINISTIC ->
          new Occurrence(
              Occurrence.Kind.SHAPED,
              before.attempts(),
              before.of(),
              shapes.stream()
                  .filter(comparison -> has(sameSide.apply(comparison), finding))
                  .map(Comparison::shape)
                  .limit(Occurrence.SHAPES_SHOWN)
                  .toList(),
              before.extent());
    };
  }
}
