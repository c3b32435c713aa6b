package org.twinwire.runner.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a node says of itself ({@code GET /v1/node}).
 *
 * @param addresses stack → enode URL or multiaddr; the stacks it offers
 * @param limits how much it says it puts into one answer; empty where it says nothing
 */
public record NodeInfo(
    String name,
    String version,
    int contract,
    Map<String, String> addresses,
    List<Integer> eth,
    List<String> roles,
    Head head,
    String genesis,
    Optional<AnswerLimits> limits) {

  public NodeInfo {
    addresses = Map.copyOf(addresses);
    eth = List.copyOf(eth);
    roles = roles == null ? List.of() : List.copyOf(roles);
  }

  /** Its last block; the number is decimal. */
  public record Head(String number, String hash) {}
}
