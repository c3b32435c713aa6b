package org.twinwire.core.implementation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One comparison with a version: {@code >=1.13}, or {@code 3.x} for every version that begins with
 * 3.
 */
record VersionBound(Comparison comparison, VersionNumber number, String text) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<sign>%s)(?<number>[0-9]{1,9}(\\.[0-9]{1,9})*)(?<any>\\.x)?"
              .formatted(
                  Arrays.stream(Comparison.values())
                      .map(each -> each.sign)
                      .collect(Collectors.joining("|"))));

  private enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<"),
    BEGINS("");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    private static Comparison of(String sign) {
      return Arrays.stream(values())
          .filter(each -> each.sign.equals(sign))
          .findFirst()
          .orElseThrow();
    }

    private boolean holds(int compared) {
      return switch (this) {
        case AT_LEAST -> compared >= 0;
        case AT_MOST -> compared <= 0;
        case ABOVE -> compared > 0;
        case BELOW -> compared < 0;
        case BEGINS -> compared == 0;
      };
    }
  }

  /** Parses a bound; empty: the text is none. */
  static Optional<VersionBound> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Comparison comparison = Comparison.of(matcher.group("sign"));
    boolean sound = comparison == Comparison.BEGINS || matcher.group("any") == null;
    return VersionNumber.parse(matcher.group("number"))
        .filter(number -> sound)
        .map(number -> new VersionBound(comparison, number, text));
  }

  boolean holds(VersionNumber version) {
    return comparison.holds(version.compareToBound(number));
  }
}
