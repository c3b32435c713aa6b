package org.twinwire.runner.cases;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.ClockOffset;
import org.twinwire.runner.control.ContractCheck;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.control.Discovery;
import org.twinwire.runner.control.EventFeed;
import org.twinwire.runner.control.NodeInfo;
import org.twinwire.runner.runtime.NodeLog;
import org.twinwire.runner.runtime.RunningNode;

/** A started node that has passed the contract check, with its client and clock. */
public record PairNode(
    Role role, RunningNode running, ControlClient client, NodeInfo info, ClockOffset clock)
    implements PairMember {

  /** Checks the node and measures its clock. */
  public static PairNode meet(Role role, String who, RunningNode running, HttpClient http) {
    ControlClient client = new ControlClient(http, running.control(), who, running::cpuTime);
    NodeInfo info = ContractCheck.of(client);
    ClockOffset clock = ClockOffset.measure(client::clockNanos, System::nanoTime);
    return new PairNode(role, running, client, info, clock);
  }

  EventFeed newFeed() {
    return new EventFeed(client, role.word(), clock);
  }

  @Override
  public String who() {
    return client.who();
  }

  @Override
  public String name() {
    return info.name();
  }

  @Override
  public String version() {
    return info.version();
  }

  @Override
  public List<Implementation> implementations() {
    return info.implementations();
  }

  @Override
  public Set<String> stacks() {
    return info.addresses().keySet();
  }

  @Override
  public Optional<List<Integer>> eth() {
    return Optional.of(info.eth());
  }

  @Override
  public Optional<List<String>> requests() {
    return info.requests();
  }

  @Override
  public Optional<NodeLog> log() {
    return Optional.of(running.log());
  }

  @Override
  public long roundTripNanos() {
    return clock.roundTripNanos();
  }

  @Override
  public Optional<String> address(String stack) {
    return Optional.ofNullable(info.addresses().get(stack))
        .map(announced -> ReachableAddress.of(announced, running.reachableHost()));
  }

  @Override
  public Optional<String> id() {
    return info.addresses().values().stream()
        .flatMap(address -> ReachableAddress.id(address).stream())
        .findFirst();
  }

  @Override
  public Optional<String> bootnode() {
    return info.discovery()
        .map(Discovery::bootnode)
        .map(announced -> ReachableAddress.of(announced, running.reachableHost()));
  }

  @Override
  public boolean recordNames(String stack) {
    return info.discovery().filter(discovery -> discovery.names(stack)).isPresent();
  }

  @Override
  public Optional<Death> death(Duration wait) {
    return Death.of(running, client.who(), wait);
  }
}
