package org.twinwire.core.implementation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text with which a client identifies itself to a peer: words separated by slashes, the name
 * first, the version somewhere after it.
 *
 * @param version {@value #UNKNOWN} if no word is a version
 */
record ClientString(String name, String version) {

  private static final String UNKNOWN = "unknown";

  private static final Pattern SEPARATOR = Pattern.compile("/");
  private static final Pattern VERSION = Pattern.compile("v?([0-9]+(\\.[0-9]+)+\\S*)(\\s.*)?");

  static Optional<ClientString> parse(String text) {
    List<String> words = Arrays.asList(SEPARATOR.split(text.strip()));
    String name = words.isEmpty() ? "" : words.getFirst().strip();
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new ClientString(name, version(words.subList(1, words.size()))));
  }

  private static String version(List<String> words) {
    return words.stream()
        .map(VERSION::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElse(UNKNOWN);
  }

  Implementation implementation() {
    return new Implementation(
        WellKnownClients.canonical(name).orElse(name.toLowerCase(Locale.ROOT)), version);
  }
}
