package org.twinwire.runner.control;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.trace.AnswerLimits;

/**
 * A node's description of itself ({@code GET /v1/node}).
 *
 * @param addresses stack → enode URL or multiaddr, for each stack it offers
 * @param networkId in decimal
 * @param requests kinds of requests that it sends and answers; headers and bodies if it does not
 *     say
 * @param capabilities calls that it does not answer with 501; empty if it does not say
 * @param imports announcements whose blocks it imports; none if it does not say
 * @param limits of one answer, as the node states them; empty if it states none
 * @param discovery where others ask for it; empty if it takes no part in discovery
 * @param implementations what it is built on; the node itself if it does not say
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
    Optional<String> networkId,
    Optional<List<String>> requests,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> capabilities,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> imports,
    Optional<AnswerLimits> limits,
    Optional<Discovery> discovery,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Implementation> implementations) {

  /** The kinds that every node with a control port sends and answers. */
  private static final List<String> EVERY_NODE_ASKS = List.of("headers", "bodies");

  public NodeInfo {
    requests = Optional.of(requests.map(List::copyOf).orElse(EVERY_NODE_ASKS));
    addresses = Map.copyOf(addresses);
    eth = List.copyOf(eth);
    capabilities = List.copyOf(capabilities);
    imports = List.copyOf(imports);
    roles = roles == null ? List.of() : List.copyOf(roles);
    implementations =
        implementations.isEmpty() ? itself(name, version) : List.copyOf(implementations);
  }

  private static List<Implementation> itself(String name, String version) {
    boolean known = !name.isBlank() && !version.isBlank();
    return known ? List.of(new Implementation(name, version)) : List.of();
  }

  /** The last block; the number is decimal. */
  public record Head(String number, String hash) {}
}
