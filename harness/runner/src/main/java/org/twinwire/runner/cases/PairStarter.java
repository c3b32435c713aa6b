package org.twinwire.runner.cases;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.NodeNetwork;
import org.twinwire.runner.runtime.NodeRuntime;
import org.twinwire.runner.runtime.NodeStart;
import org.twinwire.runner.runtime.RunningNode;

/**
 * Starts pairs, both nodes at a time, and checks what they say of themselves.
 *
 * @param logs folder for the nodes' output, a file for each node started
 * @param started counts the pairs, so that no log is overwritten
 */
public record PairStarter(
    NodeRuntime runtime,
    NodeDefinitions definitions,
    ServedChain chain,
    NodeKeys keys,
    Path logs,
    AtomicInteger started) {

  NodePair start(PairNames names, HttpClient http) {
    NodeNetwork network = runtime.openNetwork();
    try {
      int number = started.incrementAndGet();
      NodeStart dialer = nodeStart(names.dialer(), Role.DIALER, number);
      NodeStart listener = nodeStart(names.listener(), Role.LISTENER, number);
      CompletableFuture<PairNode> second =
          CompletableFuture.supplyAsync(() -> meet(network, listener, http));
      PairNode first = meet(network, dialer, http);
      return new NodePair(network, first, second.join());
    } catch (InfrastructureException e) {
      network.close();
      throw e;
    } catch (CompletionException e) {
      network.close();
      throw e.getCause() instanceof InfrastructureException known
          ? known
          : new InfrastructureException("pair: cannot be started", e.getCause());
    }
  }

  private NodeStart nodeStart(String name, Role role, int number) {
    Path log = logs.resolve("%s-%s-%d.log".formatted(role.word(), name, number));
    return new NodeStart(definitions.named(name), role, chain.folder(), keys.of(role), log);
  }

  private PairNode meet(NodeNetwork network, NodeStart start, HttpClient http) {
    RunningNode running = network.start(start);
    PairNode node = PairNode.meet(start.role(), start.who(), running, http);
    chain.requireServedBy(node);
    return node;
  }
}
