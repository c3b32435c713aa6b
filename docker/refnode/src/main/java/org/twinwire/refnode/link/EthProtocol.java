package org.twinwire.refnode.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of eth in a stream's negotiation: {@code /eth/68/1.0.0}. */
final class EthProtocol {

  private static final Pattern NAME = Pattern.compile("/eth/(\\d{1,3})/1\\.0\\.0");

  private EthProtocol() {}

  static String of(int version) {
    return "/eth/%d/1.0.0".formatted(version);
  }

  /** Names of the versions, highest first. */
  static List<String> of(List<Integer> versions) {
    return versions.stream().sorted(Comparator.reverseOrder()).map(EthProtocol::of).toList();
  }

  static Optional<Integer> versionOf(String protocol) {
    Matcher name = NAME.matcher(protocol);
    return name.matches() ? Optional.of(Integer.valueOf(name.group(1))) : Optional.empty();
  }
}
