package org.twinwire.refnode.discovery;

import java.net.InetSocketAddress;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.discv4.Endpoint;

/**
 * Another node, and where it is on UDP.
 *
 * @param id x‖y of its key, 64 bytes
 */
public record Peer(Bytes id, InetSocketAddress address) {

  /** Where it is, as packets say it; nothing is known of its TCP port. */
  Endpoint endpoint() {
    return endpoint(0);
  }

  Endpoint endpoint(int tcp) {
    return new Endpoint(Bytes.wrap(address.getAddress().getAddress()), address.getPort(), tcp);
  }

  /** {@code HOST:PORT}. */
  String place() {
    return place(address);
  }

  static String place(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[%s]:%d" : "%s:%d").formatted(host, address.getPort());
  }
}
