package org.twinwire.multiformats;

/** Where a node listens and who it has to be: an enode URL over RLPx, a multiaddr over streams. */
public sealed interface NodeAddress permits EnodeUrl, Multiaddr {

  /** Highest number of a TCP port. */
  int MAX_PORT = 0xffff;

  /**
   * Reads either form.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static NodeAddress parse(String text) {
    if (text.startsWith("/")) {
      return Multiaddr.parse(text);
    }
    if (text.startsWith("enode:")) {
      return EnodeUrl.parse(text);
    }
    throw new IllegalArgumentException(
        "address: %s (expected: enode://<128 hex digits>@HOST:PORT, or /ip4/HOST/tcp/PORT/p2p/PEER)"
            .formatted(text));
  }

  /** Returns the host; an IPv6 address without brackets. */
  String host();

  int port();

  /** Returns the address of the same node, reached by another host or port. */
  NodeAddress at(String host, int port);

  /** Returns {@code host:port}; an IPv6 address in brackets. */
  default String endpoint() {
    return (host().contains(":") ? "[%s]:%d" : "%s:%d").formatted(host(), port());
  }
}
