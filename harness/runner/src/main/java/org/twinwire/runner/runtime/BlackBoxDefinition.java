package org.twinwire.runner.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinwire.core.implementation.Implementation;

/**
 * How to observe a program without a control port.
 *
 * @param stack the one it supports
 * @param version as reports show it
 * @param implementations what it is built on, including itself
 * @param ready pattern of the log line that says where it listens; the first group is the address
 * @param synced pattern of the line that says that it has the peer's head; {@code ${head}} in it is
 *     the number
 * @param startLimit from its start to that line
 */
public record BlackBoxDefinition(
    String stack,
    String version,
    List<Implementation> implementations,
    Pattern ready,
    Optional<String> synced,
    Duration startLimit) {

  static final String HEAD = "${head}";

  public BlackBoxDefinition {
    implementations = List.copyOf(implementations);
    if (ready.matcher("").groupCount() < 1) {
      throw new IllegalArgumentException(
          "ready: " + ready + " (expected: a pattern with a group, the address)");
    }
  }

  /** Returns the address in a line, if it contains one. */
  Optional<String> address(String line) {
    Matcher matcher = ready.matcher(line);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Returns the pattern of the line that says that it has block {@code head}. */
  public Optional<Pattern> synced(String head) {
    return synced.map(text -> Pattern.compile(text.replace(HEAD, head)));
  }
}
