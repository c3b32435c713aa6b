package org.twinwire.core.results;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats decimal numbers as ranges, such as {@code 3–66, 70}. Text that is no number is kept. */
final class NumberRanges {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,40}");

  private record Range(BigInteger first, BigInteger last) {

    boolean endsBefore(BigInteger number) {
      return last.add(BigInteger.ONE).equals(number);
    }

    @Override
    public String toString() {
      return first.equals(last) ? first.toString() : first + "–" + last;
    }
  }

  private NumberRanges() {}

  /** Returns the ranges in ascending order, followed by the other texts. */
  public static String text(Collection<String> decimals) {
    return text(decimals, Integer.MAX_VALUE);
  }

  /** Returns the first {@code most} of them, and the number of those left out. */
  public static String text(Collection<String> decimals, int most) {
    List<Range> ranges = new ArrayList<>();
    decimals.stream()
        .filter(NumberRanges::isNumber)
        .map(BigInteger::new)
        .sorted()
        .distinct()
        .forEach(number -> add(number, ranges));
    List<String> all =
        Stream.concat(
                ranges.stream().map(Range::toString),
                decimals.stream().filter(text -> !isNumber(text)).distinct())
            .toList();
    String shown = all.stream().limit(most).collect(Collectors.joining(", "));
    return all.size() > most ? shown + ", … (%d more)".formatted(all.size() - most) : shown;
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static void add(BigInteger number, List<Range> ranges) {
    if (!ranges.isEmpty() && ranges.getLast().endsBefore(number)) {
      ranges.add(new Range(ranges.removeLast().first(), number));
    } else {
      ranges.add(new Range(number, number));
    }
  }
}
