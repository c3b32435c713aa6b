package org.twinwire.core.yaml;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant. */
public final class Suggestion {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Suggestion() {}

  /**
   * The end of a message: the known word nearest to the one given, if it is near enough to be a
   * slip; else nothing.
   */
  public static String of(Collection<String> known, String given) {
    return known.stream()
        .filter(word -> DISTANCE.apply(word, given) <= tolerance(given))
        .min(Comparator.comparingInt(word -> DISTANCE.apply(word, given)))
        .map(word -> "; did you mean " + word + "?")
        .orElse("");
  }

  private static int tolerance(String given) {
    return 1 + given.length() / 4;
  }
}
