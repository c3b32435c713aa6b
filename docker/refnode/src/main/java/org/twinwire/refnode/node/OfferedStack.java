package org.twinwire.refnode.node;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinwire.contract.StackRow;
import org.twinwire.multiformats.Multiaddr;
import org.twinwire.refnode.link.Connections;
import org.twinwire.refnode.link.TcpTransport;
import org.twinwire.refnode.link.Transport;
import org.twinwire.refnode.link.WebSocketTransport;
import org.twinwire.refnode.vocabulary.NotOffered;

/** A row of the contract's table of stacks that this node speaks: it has the transport for it. */
public record OfferedStack(StackRow row, Transport transport) {

  private static final Map<String, Transport> TRANSPORTS =
      Map.of("tcp", new TcpTransport(), "websocket", new WebSocketTransport());

  private static final List<OfferedStack> ALL =
      StackRow.all().stream()
          .filter(row -> TRANSPORTS.containsKey(row.transport()))
          .map(row -> new OfferedStack(row, TRANSPORTS.get(row.transport())))
          .toList();

  /** Every stack this node speaks, in the order of the table. */
  public static List<OfferedStack> all() {
    return ALL;
  }

  /** {@link NotOffered} if this node has no such stack. */
  public static OfferedStack of(String name) {
    Optional<OfferedStack> stack = ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    return stack.orElseThrow(() -> new NotOffered("stack=" + name, names()));
  }

  /** The name in the node contract. */
  public String name() {
    return row.name();
  }

  /** Reads an address in this stack's form. */
  public PeerAddress parse(String address) {
    return hasEnode()
        ? PeerAddress.Enode.parse(address)
        : PeerAddress.Multi.parse(address, hasWebSocket());
  }

  /** Where this node can be reached over this stack. */
  PeerAddress address(Connections self, String host, int port) {
    return hasEnode()
        ? new PeerAddress.Enode(self.publicKey(), host, port)
        : new PeerAddress.Multi(
            new Multiaddr(host, port, hasWebSocket(), Optional.of(self.peerId())));
  }

  private boolean hasEnode() {
    return row.address().equals("enode");
  }

  private boolean hasWebSocket() {
    return row.address().equals("multiaddr-ws");
  }

  private static String names() {
    return ALL.stream().map(OfferedStack::name).collect(Collectors.joining(", "));
  }
}
