package org.twinwire.core.implementation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An implementation in some of its versions: {@code go-ethereum >=1.13 <1.17}, {@code js-libp2p
 * 3.x}, {@code besu}.
 *
 * @param bounds which all hold for its version; empty: any version, even an unknown one
 */
public record ImplementationRange(String name, List<VersionBound> bounds) {

  private static final Pattern NAME = Pattern.compile("@?[A-Za-z][A-Za-z0-9._/-]*");

  public ImplementationRange {
    bounds = List.copyOf(bounds);
  }

  /**
   * Parses a name and its bounds, separated by spaces.
   *
   * @throws IllegalArgumentException saying what is wrong: {@code got X, expected Y}
   */
  public static ImplementationRange parse(String text) {
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    return new ImplementationRange(name(words.getFirst()), bounds(words.subList(1, words.size())));
  }

  private static String name(String word) {
    if (!NAME.matcher(word).matches()) {
      throw new IllegalArgumentException(
          "got %s, expected the name of an implementation such as go-ethereum".formatted(word));
    }
    WellKnownClients.canonical(word)
        .filter(name -> !name.equals(word))
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "got %s, expected the name of an implementation; did you mean %s?"
                      .formatted(word, name));
            });
    return word;
  }

  private static List<VersionBound> bounds(List<String> words) {
    List<VersionBound> bounds = new ArrayList<>();
    for (String word : words) {
      bounds.add(
          VersionBound.parse(word)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "got %s, expected versions such as >=1.13 or <1.17 or 3.x"
                              .formatted(word))));
    }
    return bounds;
  }

  /** Returns whether it is this implementation, in a version within the bounds. */
  public boolean matches(Implementation implementation) {
    return implementation.name().equals(name) && holds(implementation.version());
  }

  private boolean holds(String version) {
    return bounds.isEmpty()
        || VersionNumber.parse(version)
            .filter(number -> bounds.stream().allMatch(bound -> bound.holds(number)))
            .isPresent();
  }

  @Override
  public String toString() {
    return Stream.concat(Stream.of(name), bounds.stream().map(VersionBound::text))
        .collect(Collectors.joining(" "));
  }
}
