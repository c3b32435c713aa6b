package org.twinwire.core.implementation;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Optional;
import java.util.Set;

/**
 * A library or client that a node is built on.
 *
 * @param name as its own project spells it: {@code go-ethereum}, {@code js-libp2p}
 * @param version as it states it; any text
 * @param stacks the stacks of the node that it implements; empty: all of them
 */
public record Implementation(
    String name, String version, @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> stacks) {

  public Implementation {
    require(name, "name", "the name of a library or client");
    require(version, "version", "its version");
    stacks = Set.copyOf(stacks);
  }

  /** An implementation of every stack of its node. */
  public Implementation(String name, String version) {
    this(name, version, Set.of());
  }

  /**
   * Reads the client string of a Hello or the agent version of identify, such as {@code
   * Geth/v1.17.10-stable-1234abcd/linux-amd64/go1.26}.
   *
   * @return empty for a text without a name
   */
  public static Optional<Implementation> ofClient(String text) {
    return ClientString.parse(text).map(ClientString::implementation);
  }

  boolean carries(String stack) {
    return stacks.isEmpty() || stacks.contains(stack);
  }

  private static void require(String text, String key, String expected) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("%s: got %s, expected %s".formatted(key, text, expected));
    }
  }

  /** Returns name and version: {@code go-ethereum 1.16.9}. */
  @Override
  public String toString() {
    return name + " " + version;
  }
}
