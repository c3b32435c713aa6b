package org.twinwire.reports.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinwire.core.results.Side;

/**
 * The ladders of both sides on one time axis: equal height is equal time.
 *
 * @param height pixels, the same for both
 * @param ticks labelled moments, the same for both
 * @param cuts waits that were cut short, labelled with their length
 */
public record LadderPair(
    int height, List<Tick> ticks, List<Tick> cuts, Ladder baseline, Ladder candidate) {

  /** Least pixels between two labels of the axis. */
  private static final int TICK_DISTANCE = 40;

  private static final int MARGIN = 26;

  public LadderPair {
    ticks = List.copyOf(ticks);
    cuts = List.copyOf(cuts);
  }

  /** A label of the axis: a moment, or how long a wait was. */
  public record Tick(int y, long nanos) {}

  /**
   * One side's figures in order of time.
   *
   * @param omitted rungs that are not drawn because there are too many
   */
  public record Ladder(List<Figure> figures, int omitted) {
    public Ladder {
      figures = List.copyOf(figures);
    }
  }

  public static LadderPair of(Side baseline, Side candidate) {
    List<Plotted> left = plot(0, baseline);
    List<Plotted> right = plot(1, candidate);
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

  /** Whether a message is drawn whose delivery nobody reports. */
  public boolean hasUnknown() {
    return Stream.of(baseline, candidate)
        .flatMap(ladder -> ladder.figures().stream())
        .anyMatch(Figure::unknown);
  }

  private static List<Plotted> plot(int ladder, Side side) {
    return Entries.of(side).stream().map(entry -> Plotted.of(entry, ladder)).toList();
  }

  private static Ladder drawn(List<Plotted> plotted, TimeAxis axis, Side side) {
    List<Figure> figures =
        plotted.stream()
            .sorted(Comparator.comparingLong(Plotted::atNanos))
            .map(p -> p.figure(axis))
            .toList();
    int shown = plotted.stream().mapToInt(Plotted::rungs).sum();
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
