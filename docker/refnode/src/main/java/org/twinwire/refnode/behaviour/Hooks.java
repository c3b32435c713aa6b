package org.twinwire.refnode.behaviour;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** All hooks of one connection, in the order in which they act. */
public record Hooks(List<Hook> all) {

  /** By the book. */
  public static final Hooks NONE = new Hooks(List.of());

  public Hooks {
    all = List.copyOf(all);
  }

  /** What becomes of a value that each hook may change. */
  public <T> T change(T value, BiFunction<Hook, T, T> how) {
    T changed = value;
    for (Hook hook : all) {
      changed = how.apply(hook, changed);
    }
    return changed;
  }

  /** Whether one of them says so; those behind it are not asked. */
  public boolean any(Predicate<Hook> what) {
    for (Hook hook : all) {
      if (what.test(hook)) {
        return true;
      }
    }
    return false;
  }

  /** Everything that they bring along. */
  public <T> List<T> each(Function<Hook, List<T>> what) {
    return all.stream().map(what).flatMap(List::stream).toList();
  }
}
