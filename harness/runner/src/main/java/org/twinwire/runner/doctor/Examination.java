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

/** All checks of one started node, the cheap ones first; a node that dies ends them. */
final class Examination {

  private static final int LAST_LINES = 5;

  private final ExaminedNode node;
  private final ExaminedNode peer;
  private final Chain chain;
  private final Checks checks;

  /**
   * Takes two started nodes.
   *
   * @param peer the reference node, which is trusted
   * @param each takes every result at once
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
          this::sessions);
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

  /** A group that cannot even be set up is wrong as a whole. */
  private void guarded(Runnable group) {
    try {
      group.run();
    } catch (InfrastructureException e) {
      checks.check("the node can be reset and asked", "answers", () -> Seen.wrong(e.getMessage()));
    }
  }

  private boolean checksAlive() {
    Optional<ProcessEnd> death = node.running().death(Duration.ZERO);
    return death.isEmpty()
        || checks.check(
            "the node lives on",
            "no end before it is told to",
            () ->
                Seen.wrong(
                    death.get().how()
                        + "\n"
                        + String.join("\n", node.running().log().last(LAST_LINES))));
  }

  private void talks() {
    for (Spoken spoken : spoken()) {
      for (Role role : roles()) {
        guarded(new TalkChecks(node, peer, role, spoken, checks, chain)::check);
      }
    }
  }

  private List<Spoken> spoken() {
    List<Spoken> spoken = Spoken.byBoth(node, peer);
    if (spoken.isEmpty()) {
      checks.check(
          "the node speaks a stack and an eth version of the reference node",
          "one of " + peer.description().path("addresses").propertyNames(),
          () -> Seen.missing(node.description().path("addresses").propertyNames()));
    }
    return spoken;
  }

  private List<Role> roles() {
    List<Role> roles = new ArrayList<>();
    for (Role role : Role.values()) {
      if (told(role)) {
        roles.add(role);
      }
    }
    return roles;
  }

  private boolean told(Role role) {
    return StreamSupport.stream(node.description().path("roles").spliterator(), false)
        .map(JsonNode::asString)
        .anyMatch(role.word()::equals);
  }

  /** What is the same over every stack is tried over one. */
  private void sessions() {
    Spoken.byBoth(node, peer).stream()
        .reduce((one, later) -> isStream(one) ? one : later)
        .ifPresent(spoken -> sessions(talk(spoken)));
  }

  /** Streams show a behaviour that was not reset, RLPx has none. */
  private static boolean isStream(Spoken spoken) {
    return Stack.of(spoken.stack()).hasStreams();
  }

  private Talk talk(Spoken spoken) {
    return roles().contains(Role.DIALER)
        ? new Talk(node, peer, spoken.stack(), spoken.eth())
        : new Talk(peer, node, spoken.stack(), spoken.eth());
  }

  private void sessions(Talk talk) {
    guarded(new EventChecks(node, talk, checks)::check);
    guarded(new ResetChecks(node, peer, talk, checks)::check);
    guarded(new CapabilityChecks(node, talk, checks)::check);
  }
}
