package org.twinwire.core.results;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Replaces the details that differ between cases with equal results by placeholders. Details that
 * distinguish causes are kept.
 */
final class Placeholders {

  /** In order of application: an id may contain what a later pattern takes for a number. */
  private static final List<Placeholder> ALL =
      List.of(
          of("enode://[0-9a-fA-F]+", "enode://ID"),
          of("/p2p/[1-9A-HJ-NP-Za-km-z]+", "/p2p/ID"),
          of("\\b0x[0-9a-fA-F]{8,}", "HASH"),
          of("\\b(?=[0-9a-f]*[0-9])[0-9a-f]{16,}\\b", "HASH"),
          of("[+-]?\\b(?:\\d+ min )?\\d[\\d.,]*\\s?(?:ns|µs|ms|s|min)\\b", "TIME"),
          of("\\b\\d[\\d,]*–\\d[\\d,]*\\b", "RANGE"),
          of("\\b\\d[\\d,]* bytes\\b", "N bytes"),
          of("(?<=[\\w\\])]:)\\d{1,5}\\b", "PORT"),
          of("\\bport \\d+", "port PORT"),
          of("\\b(request(?: id)?|requestId[:=]?) \\d+", "$1 ID"),
          of("(?<!\\w)#\\d+", "#ID"),
          of("\\bstep \\d+", "step N"),
          of("\\bsteps\\[\\d+]", "steps[N]"),
          of("\\b(byte|offset|position|split-at|cut-at) \\d+", "$1 N"),
          of("\\b(dialer|listener|stream|session|connection|conn)([- ])\\d+\\b", "$1$2N"));

  private record Placeholder(Pattern varying, String replacement) {
    String in(String text) {
      return varying.matcher(text).replaceAll(replacement);
    }
  }

  private Placeholders() {}

  static String in(String text) {
    String same = text;
    for (Placeholder each : ALL) {
      same = each.in(same);
    }
    return same;
  }

  private static Placeholder of(String varying, String replacement) {
    return new Placeholder(Pattern.compile(varying), replacement);
  }
}
