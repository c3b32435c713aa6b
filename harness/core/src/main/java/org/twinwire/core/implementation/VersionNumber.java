package org.twinwire.core.implementation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as dotted numbers.
 *
 * @param preRelease whether it precedes the release with these numbers: {@code 1.17.0-unstable}.
 *     Any other suffix, such as {@code -stable} or a commit, is ignored
 */
record VersionNumber(List<Integer> numbers, boolean preRelease) {

  private static final String NUMBERS = "[0-9]{1,9}(?:\\.[0-9]{1,9})*";

  private static final Pattern FORM = Pattern.compile("v?(" + NUMBERS + ")((?![0-9.]).*)?");

  /** The last one is a commit of Go between two releases. */
  private static final Pattern PRE_RELEASE =
      Pattern.compile("[-.]?(alpha|beta|rc|pre|dev|unstable|snapshot|nightly).*|-0\\..*");

  VersionNumber {
    numbers = List.copyOf(numbers);
  }

  /** Parses a version; empty: the text does not begin with dotted numbers. */
  static Optional<VersionNumber> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new VersionNumber(numbers(matcher.group(1)), isPreRelease(matcher.group(2))))
        : Optional.empty();
  }

  private static List<Integer> numbers(String dotted) {
    return Arrays.stream(dotted.split("\\.")).map(Integer::valueOf).toList();
  }

  private static boolean isPreRelease(String suffix) {
    return suffix != null && PRE_RELEASE.matcher(suffix.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * Compares as many numbers as {@code bound} has: 1.13.15 equals 1.13, while 1.13.0-rc1 is less.
   */
  int compareToBound(VersionNumber bound) {
    for (int i = 0; i < bound.numbers.size(); i++) {
      int compared = Integer.compare(number(i), bound.number(i));
      if (compared != 0) {
        return compared;
      }
    }
    return preRelease && isZeroFrom(bound.numbers.size()) ? -1 : 0;
  }

  private int number(int index) {
    return index < numbers.size() ? numbers.get(index) : 0;
  }

  private boolean isZeroFrom(int index) {
    return numbers.stream().skip(index).allMatch(number -> number == 0);
  }
}
