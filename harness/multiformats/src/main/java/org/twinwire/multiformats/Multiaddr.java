package org.twinwire.multiformats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The TCP subset of multiaddr: {@code /ip4/127.0.0.1/tcp/4001/p2p/16Uiu2…}, with {@code /dns4/…}
 * for a host name, {@code /ws} behind the port for a WebSocket, and the peer optional. See the <a
 * href="https://github.com/multiformats/multiaddr">specification</a>.
 */
public record Multiaddr(String host, int port, boolean webSocket, Optional<PeerId> peer)
    implements NodeAddress {

  private static final Pattern IP4 =
      Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

  private static final Pattern TEXT =
      Pattern.compile(
          "/(ip4|dns|dns4)/([^/]{1,253})/tcp/(\\d{1,5})(/ws)?(?:/(?:p2p|ipfs)/([^/]+))?");

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
          ("multiaddr: %s (expected: /ip4/HOST/tcp/PORT or /dns4/HOST/tcp/PORT, /ws for a WebSocket,"
                  + " then /p2p/PEER)")
              .formatted(text));
    }
    try {
      return new Multiaddr(
          parts.group(2),
          Integer.parseInt(parts.group(3)),
          parts.group(4) != null,
          Optional.ofNullable(parts.group(5)).map(PeerId::parse));
    } catch (IllegalArgumentException part) {
      throw new IllegalArgumentException(
          "multiaddr: %s: %s".formatted(text, part.getMessage()), part);
    }
  }

  private static boolean isIp4(String host) {
    return IP4.matcher(host).matches();
  }

  @Override
  public Multiaddr at(String otherHost, int otherPort) {
    return new Multiaddr(otherHost, otherPort, webSocket, peer);
  }

  /** Returns the address as {@link #parse} reads it. */
  @Override
  public String toString() {
    return "/%s/%s/tcp/%d%s%s"
        .formatted(
            isIp4(host) ? "ip4" : "dns4",
            host,
            port,
            webSocket ? "/ws" : "",
            peer.map(id -> "/p2p/" + id).orElse(""));
  }
}
