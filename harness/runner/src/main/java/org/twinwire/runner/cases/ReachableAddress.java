package org.twinwire.runner.cases;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A node tells the host it binds to, which says nothing to its peer: the host is replaced by one
 * the peer can reach, in an enode URL or in a multiaddr. Behind a tap the port is another one too.
 */
public final class ReachableAddress {

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(enode://[0-9a-fA-F]+@)(\\[[^\\]]+]|[^:/\\[]+)(:)([0-9]+)(.*)"),
          Pattern.compile("(/ip4/)([^/]+)(/tcp/)([0-9]+)(.*)"));

  private ReachableAddress() {}

  /** The address with another host. */
  public static String of(String told, String host) {
    return replaced(told, host, "$4");
  }

  static String of(String told, String host, int port) {
    return replaced(told, host, String.valueOf(port));
  }

  /** The {@code host:port} in an address. */
  static String endpoint(String address) {
    return FORMS.stream()
        .map(form -> form.matcher(address))
        .filter(Matcher::matches)
        .map(parts -> parts.group(2) + ":" + parts.group(4))
        .findFirst()
        .orElse(address);
  }

  private static String replaced(String told, String host, String port) {
    String address = told;
    for (Pattern form : FORMS) {
      Matcher parts = form.matcher(address);
      if (parts.matches()) {
        address = parts.replaceFirst("$1" + Matcher.quoteReplacement(host) + "$3" + port + "$5");
      }
    }
    return address;
  }
}
