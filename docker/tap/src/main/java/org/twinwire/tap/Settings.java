package org.twinwire.tap;

import java.util.Map;

/**
 * What the environment tells the tap (docker/README.md).
 *
 * @param controlPort 0: any free one
 * @param host that the control port and all relay ports bind to
 */
record Settings(int controlPort, String host) {

  private static final int PORT_MAX = 0xffff;

  static Settings of(Map<String, String> environment) {
    return new Settings(
        port(environment.getOrDefault("NODE_CONTROL_PORT", "0")),
        environment.getOrDefault("NODE_LISTEN_HOST", "127.0.0.1"));
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > PORT_MAX) {
      throw new IllegalArgumentException(
          "NODE_CONTROL_PORT: got %s (expected: 0 to %d)".formatted(text, PORT_MAX));
    }
    return Integer.parseInt(text);
  }
}
