package org.twinwire.tap.relay;

import java.net.InetSocketAddress;

/** How events write an address: {@code ip:port}, as nodes do. */
final class Endpoint {

  private Endpoint() {}

  static String text(InetSocketAddress address) {
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }
}
