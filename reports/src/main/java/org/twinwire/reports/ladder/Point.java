package org.twinwire.reports.ladder;

import java.util.Set;

/**
 * A moment that needs a height on the axis.
 *
 * @param columns where a label stands at that height; no two labels of one column may touch
 * @param below least distance in pixels from the moment before
 * @param above pixels its label needs above it
 */
record Point(long nanos, Set<Column> columns, int below, int above) {

  Point {
    columns = Set.copyOf(columns);
  }

  /** Labels stand beside the lifeline they belong to. Each ladder has its own two columns. */
  record Column(int ladder, boolean atDialer) {}
}
