package org.twinwire.runner.cases;

import java.util.Locale;
import java.util.Optional;
import org.twinwire.multiformats.EnodeUrl;
import org.twinwire.multiformats.NodeAddress;

/**
 * Rewrites an enode URL or multiaddr so that the peer can reach it. The host that a node binds to
 * is replaced by a reachable one; behind a tap, the port is replaced too. Leaves other text alone.
 */
public final class ReachableAddress {

  private ReachableAddress() {}

  /** Returns the address with another host. */
  public static String of(String announced, String host) {
    return read(announced)
        .map(address -> address.at(host, address.port()).toString())
        .orElse(announced);
  }

  static String of(String announced, String host, int port) {
    return read(announced).map(address -> address.at(host, port).toString()).orElse(announced);
  }

  /** Returns the {@code host:port} in an address. */
  static String endpoint(String address) {
    return read(address).map(NodeAddress::endpoint).orElse(address);
  }

  /** Returns the public key in an enode URL, in lower case; empty for any other address. */
  static Optional<String> id(String address) {
    return read(address)
        .flatMap(known -> known instanceof EnodeUrl url ? Optional.of(url.id()) : Optional.empty())
        .map(id -> id.toLowerCase(Locale.ROOT));
  }

  private static Optional<NodeAddress> read(String text) {
    try {
      return Optional.of(NodeAddress.parse(text));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
