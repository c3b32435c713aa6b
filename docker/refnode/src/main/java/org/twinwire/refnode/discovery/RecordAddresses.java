package org.twinwire.refnode.discovery;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twinwire.contract.StackRow;
import org.twinwire.multiformats.EnodeUrl;
import org.twinwire.multiformats.Multiaddr;
import org.twinwire.multiformats.PeerId;
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

  private static Optional<Integer> port(RecordContent content, String entry) {
    return content.port(entry).filter(port -> port > 0);
  }

  private static String address(StackRow stack, PublicKey key, String host, int port) {
    if (stack.address().equals(ENODE)) {
      return new EnodeUrl(key.raw64().toUnprefixedHexString(), host, port).toString();
    }
    PeerId peer = new IdentityKey(KeyType.SECP256K1, key.compressed()).peerId();
    boolean webSocket = stack.address().equals(WEB_SOCKET);
    return new Multiaddr(host, port, webSocket, Optional.of(peer)).toString();
  }
}
