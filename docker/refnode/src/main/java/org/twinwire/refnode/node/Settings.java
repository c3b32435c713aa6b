package org.twinwire.refnode.node;

import java.nio.file.Path;
import java.util.Map;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.contract.ControlAddress;

/**
 * What the environment tells a node (docker/README.md).
 *
 * @param key secp256k1 secret
 * @param chain folder with {@code genesis.json} and {@code chain.rlp}
 * @param control where it is driven; all stacks bind to the same host
 */
public record Settings(Bytes32 key, Path chain, ControlAddress control) {

  /** Reads the environment; {@code IllegalArgumentException} names the variable that is wrong. */
  public static Settings of(Map<String, String> environment) {
    return new Settings(
        key(required(environment, "NODE_KEY")),
        Path.of(required(environment, "NODE_CHAIN")),
        ControlAddress.of(environment));
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

  @Override
  public String toString() {
    return "Settings[chain=%s, control=%s:%d]".formatted(chain, control.host(), control.port());
  }
}
