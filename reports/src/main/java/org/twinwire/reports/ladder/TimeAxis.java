package org.twinwire.reports.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Maps moments to heights. Time runs downwards. The distance grows with the logarithm of time, so
 * that microseconds stay visible and long waits are short; labels of one column never overlap.
 */
final class TimeAxis {

  static final int TOP = 44;
  static final int LABEL_HEIGHT = 19;
  static final int LONGEST_GAP = 46;

  /** Nanoseconds up to which distance grows about linearly with time. */
  private static final double FINE_NANOS = 20_000;

  private static final double PIXELS_PER_DOUBLING = 3.6;

  private final IdentityHashMap<Point, Integer> heights = new IdentityHashMap<>();
  private final List<Point> inOrder;

  TimeAxis(List<Point> points) {
    inOrder = new ArrayList<>(points);
    inOrder.sort(Comparator.comparingLong(Point::nanos));
    place();
  }

  int y(Point point) {
    return heights.get(point);
  }

  List<Point> inOrder() {
    return inOrder;
  }

  int bottom() {
    return inOrder.isEmpty() ? TOP : y(inOrder.getLast());
  }

  /** Returns the waits that are drawn shortened. */
  List<LadderPair.Tick> cuts() {
    List<LadderPair.Tick> cuts = new ArrayList<>();
    for (int i = 1; i < inOrder.size(); i++) {
      Point before = inOrder.get(i - 1);
      long wait = inOrder.get(i).nanos() - before.nanos();
      if (gap(wait) == LONGEST_GAP) {
        cuts.add(new LadderPair.Tick((y(before) + y(inOrder.get(i))) / 2, wait));
      }
    }
    return cuts;
  }

  private void place() {
    Map<Point.Column, Integer> free = new HashMap<>();
    int y = TOP;
    long before = inOrder.isEmpty() ? 0 : inOrder.getFirst().nanos();
    for (Point point : inOrder) {
      y += Math.max(gap(point.nanos() - before), point.below());
      for (Point.Column column : point.columns()) {
        y = Math.max(y, free.getOrDefault(column, 0) + point.above());
      }
      for (Point.Column column : point.columns()) {
        free.put(column, y + LABEL_HEIGHT);
      }
      heights.put(point, y);
      before = point.nanos();
    }
  }

  private static int gap(long nanos) {
    double doublings = Math.log1p(nanos / FINE_NANOS) / Math.log(2);
    return (int) Math.min(LONGEST_GAP, Math.round(PIXELS_PER_DOUBLING * doublings));
  }
}
