package org.twinwire.runner.cases;

import java.util.Optional;
import org.twinwire.core.plan.ShortAddress;
import org.twinwire.core.trace.Stack;
import org.twinwire.multiformats.EnodeUrl;
import org.twinwire.multiformats.Multiaddr;
import org.twinwire.multiformats.NodeAddress;

/**
 * The address of a running node as the user gives it: an enode URL, or a multiaddr with a peer id.
 */
public record PeerAddress(String text) {

  /** Tests whether {@code name} is meant as an address and not as the name of a node. */
  public static boolean looksLike(String name) {
    return name.contains("/") || name.contains(":");
  }

  /** Returns what is wrong with the address and what is expected; empty if it is valid. */
  public Optional<String> problem() {
    try {
      return switch (parsed()) {
        case EnodeUrl valid -> Optional.empty();
        case Multiaddr address -> problem(address);
      };
    } catch (IllegalArgumentException wrong) {
      return Optional.of(wrong.getMessage());
    }
  }

  /** A multiaddr to be dialed needs more than the form does. */
  private Optional<String> problem(Multiaddr address) {
    if (address.peer().isEmpty()) {
      return Optional.of(
          "multiaddr: %s: no peer id (expected: /p2p/PEER at its end)".formatted(text));
    }
    return address.port() > 0
        ? Optional.empty()
        : Optional.of(
            "multiaddr: %s: port 0 (expected: 1 to %d)".formatted(text, NodeAddress.MAX_PORT));
  }

  private NodeAddress parsed() {
    return NodeAddress.parse(text);
  }

  /** Returns the stack, if the address contains it. */
  public Optional<String> stack() {
    return Stack.of(formOf(parsed())).map(Stack::name);
  }

  /** Returns the form of an address; stacks with the same form cannot be told apart by it. */
  public static Stack.AddressForm formOf(NodeAddress address) {
    return switch (address) {
      case EnodeUrl url -> Stack.AddressForm.ENODE;
      case Multiaddr multiaddr ->
          multiaddr.webSocket() ? Stack.AddressForm.MULTIADDR_WS : Stack.AddressForm.MULTIADDR;
    };
  }

  /** Returns the host; an IPv6 address without its brackets. */
  public String host() {
    return parsed().host();
  }

  /** Returns {@code host:port}. */
  String endpoint() {
    return parsed().endpoint();
  }

  /** Returns the address in the form of the node contract, without a discovery port. */
  String dialable() {
    return text.startsWith("enode:") ? parsed().toString() : text;
  }

  /** Returns a short form of the address, with only the first part of the key or peer id. */
  public String brief() {
    return ShortAddress.in(problem().isEmpty() ? dialable() : text);
  }

  @Override
  public String toString() {
    return text;
  }
}
