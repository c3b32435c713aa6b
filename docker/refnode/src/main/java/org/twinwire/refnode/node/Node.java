package org.twinwire.refnode.node;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.twinwire.contract.EventLog;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.chain.ChainFolder;
import org.twinwire.refnode.chain.MovingChain;
import org.twinwire.refnode.discovery.DiscoverCall;
import org.twinwire.refnode.discovery.Discovered;
import org.twinwire.refnode.discovery.Discovery;
import org.twinwire.refnode.discovery.DiscoverySettings;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.growth.MineOrder;
import org.twinwire.refnode.link.Connections;
import org.twinwire.refnode.session.Outcome;

/**
 * A node: listens on every stack from the start and does what it is told. Its methods wait for what
 * they start and may be called on any thread but the event loop's; they do not block each other.
 */
public final class Node implements AutoCloseable {

  /** The versions of eth it speaks. */
  public static final List<Integer> ETH_VERSIONS = List.of(66, 67, 68, 69);

  private final MovingChain chains;
  private final EventLog<NodeEvent> events =
      new EventLog<>(
          text -> new NodeEvent.LimitHit(Optional.empty(), Optional.empty(), "events", text));
  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Loop loop = new Loop(group.next());
  private final Sessions sessions;
  private final Dialing dialing;
  private final Map<OfferedStack, PeerAddress> addresses = new HashMap<>();
  private final Discovery discovery;

  /** Reads the chain and binds every stack. */
  public static Node start(Settings settings) throws IOException, InterruptedException {
    Connections connections = new Connections(settings.key());
    return new Node(settings, connections, ChainFolder.readMoving(settings.chain()));
  }

  private Node(Settings settings, Connections connections, MovingChain chains)
      throws InterruptedException {
    String host = settings.control().host();
    this.chains = chains;
    this.sessions = new Sessions(chains, events, new Randomness(connections.publicKey().raw64()));
    this.dialing = new Dialing(loop.eventLoop(), sessions, connections);
    listen(host, connections);
    this.discovery =
        new Discovery(
            new DiscoverySettings(settings.key(), host, tcpPorts(), chain().forkId()),
            loop.eventLoop(),
            events::add);
  }

  private Map<String, Integer> tcpPorts() {
    Map<String, Integer> ports = new HashMap<>();
    addresses.forEach((stack, at) -> ports.put(Discovery.entry(stack.row()), at.port()));
    return ports;
  }

  private void listen(String host, Connections connections) throws InterruptedException {
    Listening listening = new Listening(group, sessions, connections);
    for (OfferedStack stack : OfferedStack.all()) {
      int port = listening.bind(stack, host);
      addresses.put(stack, stack.address(connections, host, port));
    }
  }

  /** The chain as it is now. */
  public Chain chain() {
    return chains.current();
  }

  /** Whether there is anything to mine. */
  public boolean canMine() {
    return !chains.upcoming().isEmpty();
  }

  /** Mines blocks once every session stands that is being opened, and announces them. */
  public Outcome mine(MineOrder order) {
    return loop.await(
        () ->
            sessions
                .decided()
                .thenComposeAsync(
                    done -> sessions.growth().mine(order, loop.eventLoop()), loop.eventLoop()));
  }

  public EventLog<NodeEvent> events() {
    return events;
  }

  public Map<OfferedStack, PeerAddress> addresses() {
    return Map.copyOf(addresses);
  }

  public Discovery discovery() {
    return discovery;
  }

  /** Closes all sessions, forgets all events, restores the default behaviour. */
  public void reset(long seed) {
    loop.await(() -> discovery.reset(seed).thenCompose(done -> sessions.reset(seed)));
  }

  /** For the sessions to come, and for discovery from now on. */
  public void behaviour(Behaviour behaviour) {
    loop.run(
        () -> {
          sessions.behaviour(behaviour);
          discovery.behave(behaviour.hooks());
        });
  }

  /** Asks a bootnode. */
  public Discovered discover(DiscoverCall call) {
    return loop.await(() -> discovery.discover(call));
  }

  public Dialed connect(Dial dial) {
    return loop.await(() -> dialing.connect(dial));
  }

  /** What can be done with a session; {@link UnknownSession} if there is none of that name. */
  public SessionCalls session(String id) {
    OpenSession open = sessions.find(id).orElseThrow(() -> new UnknownSession(id));
    return new SessionCalls(loop, chains.current(), sessions.imported(), open);
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
