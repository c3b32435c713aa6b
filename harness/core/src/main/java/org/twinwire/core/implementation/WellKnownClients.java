package org.twinwire.core.implementation;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Maps the names that clients use on the wire to the names of their projects. */
final class WellKnownClients {

  /** First word of the client string, in lower case → name of the implementation. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("besu", "besu"),
          entry("erigon", "erigon"),
          entry("ethereumjs", "@ethereumjs/client"),
          entry("ethereumjs-devp2p", "@ethereumjs/devp2p"),
          entry("ethrex", "ethrex"),
          entry("geth", "go-ethereum"),
          entry("js-libp2p", "js-libp2p"),
          entry("libp2p", "js-libp2p"),
          entry("nethermind", "nethermind"),
          entry("nimbus", "nimbus-eth1"),
          entry("nimbus-eth1", "nimbus-eth1"),
          entry("reth", "reth"));

  private WellKnownClients() {}

  /**
   * Returns the implementation that identifies itself as {@code client}, in upper or lower case.
   */
  public static Optional<String> canonical(String client) {
    return Optional.ofNullable(NAMES.get(client.toLowerCase(Locale.ROOT)));
  }
}
