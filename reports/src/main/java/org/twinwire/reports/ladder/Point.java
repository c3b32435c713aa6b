package org.twinwire.reports.ladder;

import java.util.Set;

/**
 * A moment that needs a height on the axis.
 *
 * @param columns that have a label at that height; no two labels of one column may overlap
 * @param below least distance in pixels from the moment before
 * @param above pixels that its label needs above it
 */
record Point(long nanos, Set<Column> columns, int below, int above) {

  Point {
    columns = Set.copyOf(columns);
  }

  /** A column of labels beside a lifeline. Each ladder has two. */
  record Column(int ladder, boolean atDialer) {}
}
