package org.twinwire.core.minimise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Implements Zeller and Hildebrandt's ddmin: reduces a list until no part can be left out.
 *
 * @see <a href="https://www.st.cs.uni-saarland.de/papers/tse2002/">Simplifying and Isolating
 *     Failure-Inducing Input</a>
 */
final class DeltaDebugging {

  private DeltaDebugging() {}

  /**
   * Returns a minimal part of {@code all}, in its order, for which {@code holds} is true. It must
   * be true for {@code all} itself.
   */
  static <T> List<T> smallest(List<T> all, Predicate<List<T>> holds) {
    List<T> smallest = all;
    int parts = 2;
    while (smallest.size() > 1 && parts <= smallest.size()) {
      List<T> smaller = without(smallest, parts, holds);
      boolean shrank = smaller.size() < smallest.size();
      parts = shrank ? Math.max(2, parts - 1) : finer(parts, smallest.size());
      smallest = smaller;
    }
    return smallest;
  }

  private static int finer(int parts, int size) {
    return parts == size ? size + 1 : Math.min(2 * parts, size);
  }

  /**
   * Splits the list into {@code parts} parts and removes the first one without which the predicate
   * still holds. Returns the list itself if there is no such part.
   */
  private static <T> List<T> without(List<T> list, int parts, Predicate<List<T>> holds) {
    for (int part = 0; part < parts; part++) {
      int from = list.size() * part / parts;
      int to = list.size() * (part + 1) / parts;
      List<T> rest = new ArrayList<>(list.subList(0, from));
      rest.addAll(list.subList(to, list.size()));
      if (holds.test(rest)) {
        return rest;
      }
    }
    return list;
  }
}
