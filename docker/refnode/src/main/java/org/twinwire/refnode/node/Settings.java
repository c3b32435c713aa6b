package org.twinwire.refnode.node;

import java.nio.file.Path;
import java.util.Map;
import org.apache.tuweni.bytes.Bytes32;

/**
 * What the environment tells a node (docker/README.md).
 *
 * @param key secp256k1 secret
 * @param chain folder with {@code genesis.json} and {@code chain.rlp}
 * @param controlPort 0: any free one
 * @param host that the control port and all stacks bind to
 */
public record Settings(Bytes32 key, Path chain, int controlPort, String host) {

  private static final int PORT_MAX = 0xffff;

  /** Reads the environment; {@code IllegalArgumentException} names the variable that is wrong. */
  public static Settings of(Map<String, String> environment) {
    return new Settings(
        key(required(environment, "NODE_KEY")),
        Path.of(required(environment, "NODE_CHAIN")),
        port(environment.getOrDefault("NODE_CONTROL_PORT", "0")),
        environment.getOrDefault("NODE_LISTEN_HOST", "127.0.0.1"));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + ": got nothing (expected: a value)");
    }
    return value;
  }

  private static Bytes32 key(String hex) {
    if (!hex.matches("(0x)?[0-9a-fA-F]{64}")) {
      throw new IllegalArgumentException(
          "NODE_KEY: got %d characters (expected: 64 hex digits)".formatted(hex.length()));
    }
    return Bytes32.fromHexString(hex);
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > PORT_MAX) {
      throw new IllegalArgumentException(
          "NODE_CONTROL_PORT: got %s (expected: 0 to %d)".formatted(text, PORT_MAX));
    }
    return Integer.parseInt(text);
  }

  @Override
  public String toString() {
    return "Settings[chain=%s, control=%s:%d]".formatted(chain, host, controlPort);
  }
}
