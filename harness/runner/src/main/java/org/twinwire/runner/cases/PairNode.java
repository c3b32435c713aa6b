package org.twinwire.runner.cases;

import java.net.http.HttpClient;
import java.util.Optional;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.ClockOffset;
import org.twinwire.runner.control.ContractCheck;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.control.EventFeed;
import org.twinwire.runner.control.NodeInfo;
import org.twinwire.runner.runtime.RunningNode;

/** A started node that has passed the contract check, with all that is needed to use it. */
public record PairNode(
    Role role, RunningNode running, ControlClient client, NodeInfo info, ClockOffset clock) {

  /** Checks the node and measures its clock. */
  public static PairNode meet(Role role, String who, RunningNode running, HttpClient http) {
    ControlClient client = new ControlClient(http, running.control(), who);
    NodeInfo info = ContractCheck.of(client);
    ClockOffset clock = ClockOffset.measure(client::clockNanos, System::nanoTime);
    return new PairNode(role, running, client, info, clock);
  }

  EventFeed newFeed() {
    return new EventFeed(client, role.word(), clock);
  }

  /**
   * Where the other node of the pair reaches its {@code stack}; empty when it does not offer it.
   */
  Optional<String> address(String stack) {
    return Optional.ofNullable(info.addresses().get(stack))
        .map(told -> ReachableAddress.of(told, running.reachableHost()));
  }

  /** One line on its end and its last words; empty while it runs. */
  Optional<String> death() {
    return Death.of(running, client.who());
  }
}
