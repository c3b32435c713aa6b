package org.twinwire.runner.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinwire.core.plan.ShortAddress;
import org.twinwire.core.trace.Stack;

/**
 * The address of a running node as the user gives it: an enode URL, or a multiaddr with a peer id.
 */
public record PeerAddress(String text) {

  private static final int MOST_PORT = 65_535;

  /**
   * An IPv6 address is in brackets; {@code discport}, which go-ethereum prints, is for discovery.
   */
  private static final Pattern ENODE =
      Pattern.compile(
          "(enode://([0-9a-fA-F]{128})@(\\[[0-9a-fA-F:.]+]|[^@/:?\\[\\]\\s]+):([0-9]+))"
              + "(\\?discport=[0-9]+)?");

  private static final Pattern MULTIADDR =
      Pattern.compile(
          "(/ip4/([0-9]{1,3}(?:\\.[0-9]{1,3}){3})/tcp/([0-9]+)/p2p/)([1-9A-HJ-NP-Za-km-z]+)");

  /** Tests whether {@code name} is meant as an address and not as the name of a node. */
  public static boolean looksLike(String name) {
    return name.contains("/") || name.contains(":");
  }

  /** Returns what is wrong with the address and what is expected; empty if it is valid. */
  public Optional<String> problem() {
    if (!ENODE.matcher(text).matches() && !MULTIADDR.matcher(text).matches()) {
      return Optional.of(
          text
              + " (expected: enode://<128 hex digits>@<host>:<port>, or"
              + " /ip4/<address>/tcp/<port>/p2p/<peer id>)");
    }
    return hasPort()
        ? Optional.empty()
        : Optional.of("%s: port %s (expected: 1 to %d)".formatted(text, port(), MOST_PORT));
  }

  private boolean hasPort() {
    String port = port();
    return port.length() <= 5 && Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= MOST_PORT;
  }

  private String port() {
    String endpoint = endpoint();
    return endpoint.substring(endpoint.lastIndexOf(':') + 1);
  }

  /** Returns the stack, if the address contains it. */
  public Optional<String> stack() {
    return Stack.of(
            text.startsWith("enode:") ? Stack.AddressForm.ENODE : Stack.AddressForm.MULTIADDR)
        .map(Stack::name);
  }

  /** Returns the host; an IPv6 address without its brackets. */
  public String host() {
    String endpoint = endpoint();
    int colon = endpoint.lastIndexOf(':');
    return endpoint.substring(0, Math.max(colon, 0)).replaceAll("[\\[\\]]", "");
  }

  /** Returns {@code host:port}. */
  String endpoint() {
    return ReachableAddress.endpoint(text);
  }

  /** Returns the address in the form of the node contract, without a discovery port. */
  String dialable() {
    Matcher enode = ENODE.matcher(text);
    return enode.matches() ? enode.group(1) : text;
  }

  /** Returns a short form of the address, with only the first part of the key or peer id. */
  public String brief() {
    return ShortAddress.in(dialable());
  }

  @Override
  public String toString() {
    return text;
  }
}
