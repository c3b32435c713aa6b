package org.twinwire.multiformats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enode URL, {@code enode://<128 hex digits>@HOST:PORT}, with an IPv6 host in brackets. No
 * multiformat, but what a multiaddr is to streams it is to RLPx. See <a
 * href="https://ethereum.org/developers/docs/networking-layer/network-addresses/#enode">Network
 * addresses</a>.
 *
 * @param id the public key as it was spelled
 * @param host an IPv6 address without its brackets
 */
public record EnodeUrl(String id, String host, int port) implements NodeAddress {

  private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{128}");

  /** Of the query only {@code discport}, which go-ethereum prints: it is for discovery. */
  private static final Pattern TEXT =
      Pattern.compile(
          "enode://([0-9a-fA-F]{128})@(\\[[0-9a-fA-F:.]+]|[^@/:?\\[\\]\\s]+):([0-9]+)"
              + "(?:\\?discport=[0-9]+)?");

  public EnodeUrl {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("id: %s (expected: 128 hex digits)".formatted(id));
    }
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("port: %d (expected: 1 to %d)".formatted(port, MAX_PORT));
    }
  }

  /**
   * Reads an enode URL, and drops its discovery port.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static EnodeUrl parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "enode URL: %s (expected: enode://<128 hex digits>@HOST:PORT)".formatted(text));
    }
    try {
      String host = parts.group(2).replaceAll("[\\[\\]]", "");
      return new EnodeUrl(parts.group(1), host, Integer.parseInt(parts.group(3)));
    } catch (IllegalArgumentException noPort) {
      throw new IllegalArgumentException(
          "enode URL: %s: port %s (expected: 1 to %d)".formatted(text, parts.group(3), MAX_PORT),
          noPort);
    }
  }

  @Override
  public EnodeUrl at(String otherHost, int otherPort) {
    return new EnodeUrl(id, otherHost, otherPort);
  }

  /** Returns the address as {@link #parse} reads it. */
  @Override
  public String toString() {
    return "enode://%s@%s".formatted(id, endpoint());
  }
}
