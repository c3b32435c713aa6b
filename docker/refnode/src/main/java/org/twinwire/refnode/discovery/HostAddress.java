package org.twinwire.refnode.discovery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/** The address by which others reach what is bound to a host. */
final class HostAddress {

  private HostAddress() {}

  /** That of the host; where it stands for all interfaces, the first IPv4 one beyond loopback. */
  static InetAddress reachable(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isAnyLocalAddress() ? ofInterfaces() : address;
    } catch (UnknownHostException | SocketException unusable) {
      throw new IllegalArgumentException("NODE_LISTEN_HOST: " + unusable.getMessage(), unusable);
    }
  }

  private static InetAddress ofInterfaces() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(Inet4Address.class::isInstance)
        .filter(address -> !address.isLoopbackAddress())
        .findFirst()
        .orElseGet(InetAddress::getLoopbackAddress);
  }
}
