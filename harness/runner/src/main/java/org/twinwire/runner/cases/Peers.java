package org.twinwire.runner.cases;

import java.util.Map;
import java.util.Optional;

/**
 * The running nodes that a run may use, by the name that pairs, lines and reports have for them:
 * one that the user chose, or the brief form of the address.
 */
public record Peers(Map<String, PeerAddress> byName) {

  /** There are none. */
  public static final Peers NONE = new Peers(Map.of());

  public Peers {
    byName = Map.copyOf(byName);
  }

  public Optional<PeerAddress> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The name of the one that a command line calls {@code word}: by its name, or its address. */
  public Optional<String> nameOf(String word) {
    return byName.containsKey(word)
        ? Optional.of(word)
        : byName.keySet().stream().filter(name -> word(name).equals(word)).findFirst();
  }

  /**
   * What a command line has to say for {@code name}: the whole address in place of its brief form.
   */
  public String word(String name) {
    return named(name)
        .filter(address -> address.brief().equals(name))
        .map(PeerAddress::text)
        .orElse(name);
  }
}
