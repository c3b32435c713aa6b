package org.twinwire.runner.doctor;

import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.DiscoveredNode;
import org.twinwire.core.trace.Outcome;
import org.twinwire.multiformats.EnodeUrl;
import org.twinwire.runner.cases.ReachableAddress;
import org.twinwire.runner.control.Outcomes;
import org.twinwire.runner.control.Reply;
import tools.jackson.databind.JsonNode;

/** Checks discovery, which is optional: what the node says of it, and a lookup either way. */
record DiscoveryChecks(ExaminedNode node, ExaminedNode peer, Checks checks) {

  private static final long TIMEOUT_MILLIS = 5_000;

  void check() {
    checks.check(
        "GET /v1/node: discovery (optional)",
        "bootnode, an enode URL, and record, enr:… or none",
        this::isDescribed);
    if (bootnode(peer).isPresent()) {
      checks.check(
          "POST /v1/discover (optional) finds the reference node",
          "found, with its key, or 501",
          () -> finds(node, peer));
    }
    if (bootnode(node).isPresent()) {
      checks.check(
          "the reference node finds the node by way of its bootnode",
          "found, with its key",
          () -> finds(peer, node));
    }
  }

  private Observation isDescribed() {
    JsonNode discovery = node.description().path("discovery");
    return discovery.isMissingNode()
        ? Observation.notOffered("no discovery")
        : Observation.is(
            bootnode(node).isPresent()
                && discovery.path("record").asString("enr:").startsWith("enr:"),
            discovery);
  }

  private static Observation finds(ExaminedNode asking, ExaminedNode other) {
    asking.reset();
    other.reset();
    Map<String, Object> body =
        Map.of(
            "bootnode",
            bootnode(other).orElseThrow(),
            "move",
            "lookup",
            "timeoutMillis",
            TIMEOUT_MILLIS);
    var answer = asking.post("/v1/discover", body);
    if (answer.status() == 501) {
      return Observation.notOffered(ExaminedNode.body(answer).path("error").asString(""));
    }
    Outcome outcome =
        Outcomes.of(new Reply.Answer(ExaminedNode.ok(answer)), 1, answer.call()).getFirst();
    return Observation.is(
        outcome instanceof Outcome.Found found
            && found.nodes().stream().anyMatch(each -> is(other, each)),
        outcome);
  }

  private static boolean is(ExaminedNode known, DiscoveredNode found) {
    return known
        .address("rlpx")
        .map(EnodeUrl::parse)
        .filter(url -> url.id().equalsIgnoreCase(found.id()))
        .isPresent();
  }

  private static Optional<String> bootnode(ExaminedNode of) {
    return Optional.of(of.description().path("discovery").path("bootnode").asString(""))
        .filter(text -> text.startsWith("enode://"))
        .map(text -> ReachableAddress.of(text, of.running().reachableHost()));
  }
}
