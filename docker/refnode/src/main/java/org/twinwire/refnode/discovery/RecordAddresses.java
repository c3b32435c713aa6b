package org.twinwire.refnode.discovery;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.contract.StackRow;
import org.twinwire.multiformats.EnodeUrl;
import org.twinwire.multiformats.Multiaddr;
import org.twinwire.multiformats.PeerId;
import org.twinwire.refnode.link.Connections;
import org.twinwire.wire.discv4.Endpoint;
import org.twinwire.wire.discv4.Neighbour;
import org.twinwire.wire.enr.NodeRecord;
import org.twinwire.wire.enr.RecordContent;
import org.twinwire.wire.libp2p.IdentityKey;
import org.twinwire.wire.libp2p.KeyType;
import org.twinwire.wire.secp256k1.PublicKey;

/**
 * Where a record says that its node listens: over RLPx on {@code tcp}, over each other stack of the
 * contract's table on the port of the entry that is named like the stack.
 */
final class RecordAddresses {

  private static final String ENODE = "enode";
  private static final int IP4_BYTES = 4;
  private static final String WEB_SOCKET = "multiaddr-ws";

  private RecordAddresses() {}

  /** The entry with the TCP port of a stack. */
  static String entry(StackRow stack) {
    return stack.address().equals(ENODE) ? "tcp" : stack.name();
  }

  /** The addresses by stack; none for a stack that the record does not have. */
  static Map<String, String> in(NodeRecord record) {
    Map<String, String> addresses = new TreeMap<>();
    for (StackRow stack : StackRow.all()) {
      port(record.content(), entry(stack))
          .flatMap(port -> record.ip4().map(host -> address(stack, record.key(), host, port)))
          .ifPresent(address -> addresses.put(stack.name(), address));
    }
    return addresses;
  }

  /** The only address that Neighbours tell, if they do: over RLPx, at an IPv4 address. */
  static Map<String, String> in(Neighbour neighbour) {
    Endpoint endpoint = neighbour.endpoint();
    return endpoint.tcp() == 0 || endpoint.ip().size() != IP4_BYTES
        ? Map.of()
        : Map.of(Connections.RLPX, enode(neighbour.id(), host(endpoint.ip()), endpoint.tcp()));
  }

  private static String host(Bytes ip) {
    return IntStream.range(0, ip.size())
        .mapToObj(at -> Integer.toString(ip.get(at) & 0xff))
        .collect(Collectors.joining("."));
  }

  private static String enode(Bytes id, String host, int port) {
    return new EnodeUrl(id.toUnprefixedHexString(), host, port).toString();
  }

  private static Optional<Integer> port(RecordContent content, String entry) {
    return content.port(entry).filter(port -> port > 0);
  }

  private static String address(StackRow stack, PublicKey key, String host, int port) {
    if (stack.address().equals(ENODE)) {
      return enode(key.raw64(), host, port);
    }
    PeerId peer = new IdentityKey(KeyType.SECP256K1, key.compressed()).peerId();
    boolean webSocket = stack.address().equals(WEB_SOCKET);
    return new Multiaddr(host, port, webSocket, Optional.of(peer)).toString();
  }
}
