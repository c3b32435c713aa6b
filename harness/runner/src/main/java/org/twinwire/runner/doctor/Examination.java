package org.twinwire.runner.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Stack;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.ProcessEnd;
import tools.jackson.databind.JsonNode;

/** Makes all checks of one started node, the cheap ones first; the death of the node ends them. */
final class Examination {

  private static final int LAST_LINES = 5;

  private final ExaminedNode node;
  private final ExaminedNode peer;
  private final Chain chain;
  private final Checks checks;

  /**
   * Creates an examination of two started nodes.
   *
   * @param peer the reference node, which is trusted
   * @param each takes every result as soon as it is known
   */
  Examination(ExaminedNode node, ExaminedNode peer, Chain chain, Consumer<CheckResult> each) {
    this.node = node;
    this.peer = peer;
    this.chain = chain;
    this.checks = new Checks(each);
  }

  List<CheckResult> examine() {
    if (new DescriptionChecks(node, checks, chain).check()) {
      inOrder(
          new RefusalChecks(node, checks)::check,
          new ClockChecks(node, checks)::check,
          this::talks,
          this::sessions,
          new DiscoveryChecks(node, peer, checks)::check);
    }
    return checks.results();
  }

  private void inOrder(Runnable... groups) {
    for (Runnable group : groups) {
      guarded(group);
      if (!checksAlive()) {
        return;
      }
    }
  }

  /** Runs a group of checks. A group that cannot be set up counts as wrong. */
  private void guarded(Runnable group) {
    try {
      group.run();
    } catch (InfrastructureException e) {
      checks.check(
          "the node can be reset and asked", "answers", () -> Observation.wrong(e.getMessage()));
    }
  }

  private boolean checksAlive() {
    Optional<ProcessEnd> death = node.running().death(Duration.ZERO);
    return death.isEmpty()
        || checks.check(
            "the node lives on",
            "no end before it is told to",
            () ->
                Observation.wrong(
                    death.get().how()
                        + "\n"
                        + String.join("\n", node.running().log().last(LAST_LINES))));
  }

  private void talks() {
    for (SharedStack shared : shared()) {
      for (Role role : roles()) {
        guarded(new TalkChecks(node, peer, role, shared, checks, chain)::check);
      }
    }
  }

  private List<SharedStack> shared() {
    List<SharedStack> shared = SharedStack.byBoth(node, peer);
    if (shared.isEmpty()) {
      checks.check(
          "the node speaks a stack and an eth version of the reference node",
          "one of " + peer.description().path("addresses").propertyNames(),
          () -> Observation.missing(node.description().path("addresses").propertyNames()));
    }
    return shared;
  }

  private List<Role> roles() {
    List<Role> roles = new ArrayList<>();
    for (Role role : Role.values()) {
      if (hasRole(role)) {
        roles.add(role);
      }
    }
    return roles;
  }

  private boolean hasRole(Role role) {
    return StreamSupport.stream(node.description().path("roles").spliterator(), false)
        .map(JsonNode::asString)
        .anyMatch(role.word()::equals);
  }

  /** Checks over one stack what is the same over every stack. */
  private void sessions() {
    SharedStack.byBoth(node, peer).stream()
        .reduce((one, later) -> isStream(one) ? one : later)
        .ifPresent(shared -> sessions(talk(shared)));
  }

  /** A behaviour that was not reset shows over streams, but not over RLPx. */
  private static boolean isStream(SharedStack shared) {
    return Stack.of(shared.stack()).hasStreams();
  }

  private Talk talk(SharedStack shared) {
    return roles().contains(Role.DIALER)
        ? new Talk(node, peer, shared.stack(), shared.eth())
        : new Talk(peer, node, shared.stack(), shared.eth());
  }

  private void sessions(Talk talk) {
    guarded(new EventChecks(node, talk, checks)::check);
    guarded(new ResetChecks(node, peer, talk, checks)::check);
    guarded(new CapabilityChecks(node, talk, checks)::check);
  }
}
