package org.twinwire.runner.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Stack;
import org.twinwire.runner.cases.NodeKeys;
import org.twinwire.runner.cases.PairNode;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NodeDefinition;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.NodeNetwork;
import org.twinwire.runner.runtime.NodeRuntime;
import org.twinwire.runner.runtime.NodeStart;

/**
 * Starts pairs, all at the same time because their turns alternate, and measures each of them over
 * every stack that both nodes have, beside a TCP echo.
 *
 * @param chain folder of the chain that all nodes serve
 * @param logs folder for the nodes' output
 */
public record Bench(NodeRuntime runtime, NodeDefinitions nodes, Path chain, Path logs, long seed) {

  /**
   * Measures the pairs.
   *
   * @param stacks tells which stacks are asked for
   * @param notes gets a line for each thing that takes a while
   * @throws InfrastructureException if a node cannot be started, or does not answer as it should
   */
  public BenchTable measure(
      List<Pair> pairs, Predicate<String> stacks, Rounds rounds, Consumer<String> notes) {
    HttpClient http = ControlClient.sharedHttp();
    Deque<NodeNetwork> networks = new ArrayDeque<>();
    try (TcpEcho echo = TcpEcho.start()) {
      List<Subject> subjects = new ArrayList<>(List.of(echo));
      for (Pair pair : pairs) {
        prepare(pair, notes);
        networks.push(runtime.openNetwork());
        subjects.addAll(subjects(networks.peek(), pair, stacks, http));
      }
      return new BenchTable(rounds, rounds.measure(subjects, notes));
    } finally {
      networks.forEach(NodeNetwork::close);
      http.shutdownNow();
    }
  }

  private void prepare(Pair pair, Consumer<String> notes) {
    List.of(pair.dialer(), pair.listener()).stream()
        .distinct()
        .forEach(name -> runtime.prepare(nodes.named(name), logs, notes).ifPresent(Bench::give));
  }

  private static void give(String reason) {
    throw new InfrastructureException(reason);
  }

  private List<StackSubject> subjects(
      NodeNetwork network, Pair pair, Predicate<String> stacks, HttpClient http) {
    PairNode dialer = start(network, pair.dialer(), Role.DIALER, http);
    PairNode listener = start(network, pair.listener(), Role.LISTENER, http);
    String who = "%s, %s".formatted(pair.dialer(), pair.listener());
    return Stack.names().stream()
        .filter(stacks)
        .filter(dialer.stacks()::contains)
        .filter(listener.stacks()::contains)
        .map(stack -> new StackSubject(who, stack, dialer, listener, seed))
        .toList();
  }

  private PairNode start(NodeNetwork network, String name, Role role, HttpClient http) {
    NodeDefinition node = nodes.named(name);
    Path log = logs.resolve("%s-%s.log".formatted(role.word(), name));
    NodeStart start = NodeStart.node(node, role, chain, new NodeKeys(seed).of(role), log);
    return PairNode.meet(role, start.who(), network.start(start), http);
  }
}
