package org.twinwire.runner.cases;

import java.util.Map;
import java.util.Optional;

/**
 * The running nodes that a run may use, by the name used in pairs, lines and reports: a name chosen
 * by the user, or the short form of the address.
 */
public record Peers(Map<String, PeerAddress> byName) {

  /** No running nodes. */
  public static final Peers NONE = new Peers(Map.of());

  public Peers {
    byName = Map.copyOf(byName);
  }

  public Optional<PeerAddress> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns the name of the node that a command line refers to by its name or address. */
  public Optional<String> nameOf(String word) {
    return byName.containsKey(word)
        ? Optional.of(word)
        : byName.keySet().stream().filter(name -> word(name).equals(word)).findFirst();
  }

  /**
   * Returns the command-line argument for {@code name}: the full address instead of its short form.
   */
  public String word(String name) {
    return named(name)
        .filter(address -> address.brief().equals(name))
        .map(PeerAddress::text)
        .orElse(name);
  }
}
