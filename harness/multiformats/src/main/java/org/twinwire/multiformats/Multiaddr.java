package org.twinwire.multiformats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The TCP subset of multiaddr: {@code /ip4/127.0.0.1/tcp/4001/p2p/16Uiu2…}, with {@code /dns4/…}
 * for a host name and the peer optional.
 */
public record Multiaddr(String host, int port, Optional<PeerId> peer) {

  private static final int MAX_PORT = 0xffff;
  private static final Pattern IP4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern TEXT =
      Pattern.compile("/(ip4|dns|dns4)/([^/]{1,253})/tcp/(\\d{1,5})(?:/(?:p2p|ipfs)/([^/]+))?");

  public Multiaddr {
    if (host.isEmpty() || host.contains("/")) {
      throw new IllegalArgumentException("host: %s (expected: IPv4 or a name)".formatted(host));
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port: %d (expected: 0 to %d)".formatted(port, MAX_PORT));
    }
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is not of this subset
   */
  public static Multiaddr parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches() || (parts.group(1).equals("ip4") && !isIp4(parts.group(2)))) {
      throw new IllegalArgumentException(
          "address: %s (expected: /ip4/HOST/tcp/PORT or /dns4/HOST/tcp/PORT, then /p2p/PEER)"
              .formatted(text));
    }
    return new Multiaddr(
        parts.group(2),
        Integer.parseInt(parts.group(3)),
        Optional.ofNullable(parts.group(4)).map(PeerId::parse));
  }

  private static boolean isIp4(String host) {
    return IP4.matcher(host).matches();
  }

  /** The address as {@link #parse} reads it. */
  @Override
  public String toString() {
    return "/%s/%s/tcp/%d%s"
        .formatted(
            isIp4(host) ? "ip4" : "dns4", host, port, peer.map(id -> "/p2p/" + id).orElse(""));
  }
}
