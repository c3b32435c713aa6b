package org.twinwire.core.yaml;

import java.util.Comparator;

/**
 * One thing that is wrong with a file, and where.
 *
 * @param line counts from 1, as does {@code column}
 * @param path the value it is about, such as {@code steps[2].expect.counts}; empty: the file
 * @param message what is wrong: {@code got X, expected Y}
 */
public record Problem(String file, int line, int column, String path, String message)
    implements Comparable<Problem> {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::path)
          .thenComparing(Problem::message);

  public static Problem ofFile(String file, String message) {
    return new Problem(file, 1, 1, "", message);
  }

  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    String place = file + ":" + line + ":" + column + ": ";
    return path.isEmpty() ? place + message : place + path + ": " + message;
  }
}
