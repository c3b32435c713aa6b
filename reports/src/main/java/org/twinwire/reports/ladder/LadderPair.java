package org.twinwire.reports.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinwire.core.results.Side;

/**
 * The sequence diagrams ("ladders") of both sides on one time axis: the same height is the same
 * time.
 *
 * @param height pixels, the same for both
 * @param ticks labelled moments, the same for both
 * @param cuts waits that are drawn shortened, labelled with their length
 */
public record LadderPair(
    int height, List<Tick> ticks, List<Tick> cuts, Ladder baseline, Ladder candidate) {

  /** Least distance in pixels between two labels of the axis. */
  private static final int TICK_DISTANCE = 40;

  private static final int MARGIN = 26;

  public LadderPair {
    ticks = List.copyOf(ticks);
    cuts = List.copyOf(cuts);
  }

  /** A label of the axis: a moment, or the length of a wait. */
  public record Tick(int y, long nanos) {}

  /**
   * One side's figures in order of time.
   *
   * @param omitted rows that are not drawn because there are too many
   */
  public record Ladder(List<Figure> figures, int omitted) {
    public Ladder {
      figures = List.copyOf(figures);
    }
  }

  public static LadderPair of(Side baseline, Side candidate) {
    List<EntryLayout> left = plot(0, baseline);
    List<EntryLayout> right = plot(1, candidate);
    List<Point> points = new ArrayList<>();
    left.forEach(p -> points.addAll(p.points()));
    right.forEach(p -> points.addAll(p.points()));
    TimeAxis axis = new TimeAxis(points);
    return new LadderPair(
        axis.bottom() + MARGIN,
        ticks(axis),
        axis.cuts(),
        drawn(left, axis, baseline),
        drawn(right, axis, candidate));
  }

  /** Tests whether a message is drawn whose delivery nothing reports. */
  public boolean hasUnknown() {
    return Stream.of(baseline, candidate)
        .flatMap(ladder -> ladder.figures().stream())
        .anyMatch(Figure::unknown);
  }

  private static List<EntryLayout> plot(int ladder, Side side) {
    return Entries.of(side).stream().map(entry -> EntryLayout.of(entry, ladder)).toList();
  }

  private static Ladder drawn(List<EntryLayout> layouts, TimeAxis axis, Side side) {
    List<Figure> figures =
        layouts.stream()
            .sorted(Comparator.comparingLong(EntryLayout::atNanos))
            .map(p -> p.figure(axis))
            .toList();
    int shown = layouts.stream().mapToInt(EntryLayout::rows).sum();
    return new Ladder(figures, side.ladder().size() - shown);
  }

  private static List<Tick> ticks(TimeAxis axis) {
    List<Tick> ticks = new ArrayList<>();
    int free = 0;
    for (Point point : axis.inOrder()) {
      if (axis.y(point) >= free) {
        ticks.add(new Tick(axis.y(point), point.nanos()));
        free = axis.y(point) + TICK_DISTANCE;
      }
    }
    return ticks;
  }
}
