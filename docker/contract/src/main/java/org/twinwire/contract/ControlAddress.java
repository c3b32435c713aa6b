package org.twinwire.contract;

import java.util.Map;

/**
 * Where a program is driven, as its environment tells it (docker/README.md).
 *
 * @param port 0: any free one
 */
public record ControlAddress(String host, int port) {

  private static final int PORT_MAX = 0xffff;

  /** Reads the environment; {@code IllegalArgumentException} names the variable that is wrong. */
  public static ControlAddress of(Map<String, String> environment) {
    return new ControlAddress(
        environment.getOrDefault("NODE_LISTEN_HOST", "127.0.0.1"),
        port(environment.getOrDefault("NODE_CONTROL_PORT", "0")));
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > PORT_MAX) {
      throw new IllegalArgumentException(
          "NODE_CONTROL_PORT: got %s (expected: 0 to %d)".formatted(text, PORT_MAX));
    }
    return Integer.parseInt(text);
  }
}
