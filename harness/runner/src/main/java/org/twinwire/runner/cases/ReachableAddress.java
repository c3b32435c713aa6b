package org.twinwire.runner.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A node tells the host it binds to, which says nothing to its peer: the host is replaced by one
 * the peer can reach, in an enode URL or in a multiaddr.
 */
final class ReachableAddress {

  private static final Pattern ENODE = Pattern.compile("(enode://[0-9a-fA-F]+@)[^:/]+(:.*)");
  private static final Pattern MULTIADDR = Pattern.compile("(/ip4/)[^/]+(/.*)");

  private ReachableAddress() {}

  static String of(String told, String host) {
    for (Pattern form : new Pattern[] {ENODE, MULTIADDR}) {
      Matcher parts = form.matcher(told);
      if (parts.matches()) {
        return parts.group(1) + host + parts.group(2);
      }
    }
    return told;
  }
}
