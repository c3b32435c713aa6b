package org.twinwire.runner.runtime;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which hosts are this machine. A host that no resolver knows is not. */
final class ThisMachine {

  private ThisMachine() {}

  /** Whether {@code host} is loopback, or an address of one of the interfaces. */
  static boolean has(String host) {
    return addresses(host).stream()
        .anyMatch(address -> isOwn(address) || address.isAnyLocalAddress());
  }

  /** Whether {@code host} is known to this machine only. */
  static boolean isLoopback(String host) {
    return addresses(host).stream().anyMatch(InetAddress::isLoopbackAddress);
  }

  private static boolean isOwn(InetAddress address) {
    try {
      return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return false;
    }
  }

  private static List<InetAddress> addresses(String host) {
    try {
      return Arrays.asList(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      return List.of();
    }
  }
}
