package org.twinwire.runner.cases;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites an enode URL or multiaddr so that the peer can reach it. The host that a node binds to
 * is replaced by a reachable one; behind a tap, the port is replaced too.
 */
public final class ReachableAddress {

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(enode://[0-9a-fA-F]+@)(\\[[^\\]]+]|[^:/\\[]+)(:)([0-9]+)(.*)"),
          Pattern.compile("(/ip4/)([^/]+)(/tcp/)([0-9]+)(.*)"));

  private ReachableAddress() {}

  /** Returns the address with another host. */
  public static String of(String announced, String host) {
    return replaced(announced, host, "$4");
  }

  static String of(String announced, String host, int port) {
    return replaced(announced, host, String.valueOf(port));
  }

  /** Returns the {@code host:port} in an address. */
  static String endpoint(String address) {
    return FORMS.stream()
        .map(form -> form.matcher(address))
        .filter(Matcher::matches)
        .map(parts -> parts.group(2) + ":" + parts.group(4))
        .findFirst()
        .orElse(address);
  }

  private static String replaced(String announced, String host, String port) {
    String address = announced;
    for (Pattern form : FORMS) {
      Matcher parts = form.matcher(address);
      if (parts.matches()) {
        address = parts.replaceFirst("$1" + Matcher.quoteReplacement(host) + "$3" + port + "$5");
      }
    }
    return address;
  }
}
