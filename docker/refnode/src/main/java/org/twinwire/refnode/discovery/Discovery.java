package org.twinwire.refnode.discovery;

import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.contract.StackRow;
import org.twinwire.multiformats.EnodeUrl;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Hooks;
import org.twinwire.refnode.behaviour.NeighboursPlan;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.events.UdpEndpoint;
import org.twinwire.refnode.link.Later;
import org.twinwire.wire.discv4.Neighbour;
import org.twinwire.wire.enr.NodeRecord;
import org.twinwire.wire.enr.RecordContent;
import org.twinwire.wire.eth.Keccak;
import org.twinwire.wire.secp256k1.KeyPair;

/**
 * A node's part in discovery: the node itself, and a bootnode that knows it. Made on any thread but
 * the event loop's; everything else on the event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // every call has a limit of its own
public final class Discovery {

  /** Until what is on its way within one machine has been read. */
  private static final Duration DRAIN = Duration.ofMillis(1);

  private final EventLoop loop;
  private final String host;
  private final KeyPair bootKey;
  private final Participant node;
  private final Participant bootnode;
  private final NeighbourTable known = new NeighbourTable();
  private final NodeRecord record;
  private final DiscoveryRandomness randomness;
  private final Map<Long, CompletableFuture<Discovered>> calls = new HashMap<>();
  private final Datagrams spare;
  private long lastCall;
  private boolean deaf;

  /** Binds the ports of both identities, and one from which nothing is answered. */
  public Discovery(DiscoverySettings settings, EventLoop loop, Consumer<NodeEvent> events) {
    this.loop = loop;
    this.host = settings.host();
    this.bootKey = KeyPair.of(Keccak.keccak256(settings.secret()));
    this.randomness = new DiscoveryRandomness(settings.secret());
    InetAddress address = HostAddress.reachable(host);
    KeyPair key = KeyPair.of(settings.secret());
    Place place = place(key, address);
    Place bootPlace = place(bootKey, address);
    this.spare = Datagrams.bind(loop, host);
    this.record = NodeRecord.sign(own(settings, place.self()), key);
    NodeRecord bootRecord = NodeRecord.sign(onUdp(bootPlace.self()), bootKey);
    NeighbourTable ofNode = new NeighbourTable();
    ofNode.add(new Neighbour(bootPlace.self().endpoint(), bootPlace.self().id()));
    known.add(new Neighbour(place.self().endpoint(settings.rlpxPort()), place.self().id()));
    this.node = new Participant(place, ofNode, record, new PacketTrace(UdpEndpoint.NODE, events));
    this.bootnode =
        new Participant(
            bootPlace, known, bootRecord, new PacketTrace(UdpEndpoint.BOOTNODE, events));
    listen(place.socket(), node);
    listen(bootPlace.socket(), bootnode);
  }

  private Place place(KeyPair key, InetAddress address) {
    Datagrams socket = Datagrams.bind(loop, host);
    Peer self = new Peer(key.publicKey().raw64(), new InetSocketAddress(address, socket.port()));
    return new Place(key, self, socket, loop, InstantSource.system());
  }

  private void listen(Datagrams socket, Participant participant) {
    socket.deliverTo(
        (from, datagram) -> {
          if (!deaf) {
            participant.receive(from, datagram);
          }
        });
  }

  private static RecordContent onUdp(Peer self) {
    return RecordContent.of(1)
        .with("ip", self.endpoint().ip())
        .withPort("udp", self.address().getPort());
  }

  /** EIP-2124 has the fork id in the entry {@code eth}. */
  private static RecordContent own(DiscoverySettings settings, Peer self) {
    RecordContent content = onUdp(self).withItem("eth", settings.forkEntry());
    for (Map.Entry<String, Integer> port : settings.tcpPorts().entrySet()) {
      content = content.withPort(port.getKey(), port.getValue());
    }
    return content;
  }

  /** The entry of the record with the TCP port of a stack. */
  public static String entry(StackRow stack) {
    return RecordAddresses.entry(stack);
  }

  /** The address of the bootnode; its port is of UDP. */
  public String bootnode() {
    return new EnodeUrl(
            bootKey.publicKey().raw64().toUnprefixedHexString(),
            host,
            bootnode.self().address().getPort())
        .toString();
  }

  /** The node's own record as text. */
  public String record() {
    return record.toString();
  }

  /** Takes what departs from now on. */
  public void behave(Hooks hooks) {
    NeighboursPlan plan = hooks.change(Answering.PROPER, Hook::neighbours);
    Datagrams elsewhere = plan.elsewhere() ? spare : bootnode.socket();
    node.behave(hooks, elsewhere);
    bootnode.behave(hooks, elsewhere);
    known.cut(1);
    randomness
        .silent(hooks.change(0, Hook::silentNeighbours))
        .forEach(id -> known.add(new Neighbour(silent().endpoint(spare.port()), id)));
  }

  private Peer silent() {
    return new Peer(
        Bytes.EMPTY, new InetSocketAddress(node.self().address().getAddress(), spare.port()));
  }

  /** Asks a bootnode. */
  public CompletableFuture<Discovered> discover(DiscoverCall call) {
    CompletableFuture<Discovered> outcome =
        call.move() == DiscoverMove.LOOKUP
            ? new Lookup(node, call.bootnode()).run(randomness.target(), call.timeout())
            : new Probe(node, call, randomness.target()).run();
    long number = ++lastCall;
    calls.put(number, outcome);
    outcome.thenRun(() -> calls.remove(number));
    return outcome;
  }

  /**
   * Forgets all bonds and what departs, and ends all calls. Where there was any packet, it waits
   * for those that are on their way, so that none is reported later.
   */
  public CompletableFuture<Void> reset(long seed) {
    boolean nodeUsed = node.reset();
    boolean bootnodeUsed = bootnode.reset();
    List.copyOf(calls.values()).forEach(call -> call.complete(new Discovered.TimedOut(0, false)));
    known.cut(1);
    randomness.reset(seed);
    CompletableFuture<Void> silent = new CompletableFuture<>();
    if (nodeUsed || bootnodeUsed) {
      deaf = true;
      Later.run(loop, DRAIN, () -> hear(silent));
    } else {
      silent.complete(null);
    }
    return silent;
  }

  private void hear(CompletableFuture<Void> silent) {
    deaf = false;
    silent.complete(null);
  }
}
