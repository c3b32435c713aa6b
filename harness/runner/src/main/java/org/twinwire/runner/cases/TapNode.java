package org.twinwire.runner.cases;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.twinwire.runner.control.ClockOffset;
import org.twinwire.runner.control.TapClient;
import org.twinwire.runner.control.TapInfo;
import org.twinwire.runner.runtime.RunningNode;

/** A started tap in the network of a pair, with its client and clock. */
public record TapNode(RunningNode running, TapClient client, TapInfo info, ClockOffset clock) {

  /** Checks the tap and measures its clock. */
  public static TapNode meet(String who, RunningNode running, HttpClient http) {
    TapClient client = new TapClient(http, running.control(), who);
    TapInfo info = client.info();
    ClockOffset clock = ClockOffset.measure(client::clockNanos, System::nanoTime);
    return new TapNode(running, client, info, clock);
  }

  /** Returns the address of {@code node}'s stack through the tap. */
  Optional<String> address(PairMember node, String stack) {
    return node.address(stack)
        .map(
            direct -> {
              int port = client.relay(ReachableAddress.endpoint(direct));
              return ReachableAddress.of(direct, running.reachableHost(), port);
            });
  }

  /** Returns the address of {@code node}'s bootnode through the tap, over UDP. */
  Optional<String> bootnode(PairMember node) {
    return node.bootnode()
        .map(
            direct -> {
              int port = client.relayPackets(ReachableAddress.endpoint(direct), node.role());
              return ReachableAddress.of(direct, running.reachableHost(), port);
            });
  }

  /** Returns the death of the tap; empty if it still runs after {@code wait}. */
  Optional<Death> death(Duration wait) {
    return Death.of(running, client.who(), wait);
  }
}
