package org.twinwire.tap.relay;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a relay port leads to. */
public record Target(String host, int port) {

  private static final Pattern FORM = Pattern.compile("\\[?([^\\[\\]\\s]+?)]?:(\\d{1,5})");
  private static final int PORT_MAX = 0xffff;

  public Target {
    if (port < 1 || port > PORT_MAX) {
      throw new IllegalArgumentException(
          "target: got port %d (expected: 1 to %d)".formatted(port, PORT_MAX));
    }
  }

  /** Reads {@code host:port}. */
  public static Target of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("target: got %s (expected: host:port)".formatted(text));
    }
    return new Target(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  /** Asks the resolver, so it may take a while. */
  InetSocketAddress resolve() {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new IllegalArgumentException(
          "target: got %s (expected: a host that is known)".formatted(host));
    }
    return address;
  }
}
