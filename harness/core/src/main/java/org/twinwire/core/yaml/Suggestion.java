package org.twinwire.core.yaml;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that was probably meant. */
public final class Suggestion {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Suggestion() {}

  /**
   * Returns the end of a message, {@code " (did you mean mplex?)"}, with the known word nearest to
   * the given one; empty if none is near enough to be a typo.
   */
  public static String of(Collection<String> known, String given) {
    return known.stream()
        .filter(word -> DISTANCE.apply(word, given) <= tolerance(given))
        .min(Comparator.comparingInt(word -> DISTANCE.apply(word, given)))
        .map(word -> " (did you mean " + word + "?)")
        .orElse("");
  }

  private static int tolerance(String given) {
    return 1 + given.length() / 4;
  }
}
