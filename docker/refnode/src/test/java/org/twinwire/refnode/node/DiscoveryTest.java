package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.SHORT;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;
import static org.twinwire.refnode.node.TestingPair.await;
import static org.twinwire.refnode.node.TestingPair.events;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.multiformats.EnodeUrl;
import org.twinwire.refnode.adversary.AlteredDiscovery;
import org.twinwire.refnode.adversary.DiscoveryMove;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.discovery.DiscoverCall;
import org.twinwire.refnode.discovery.DiscoverMove;
import org.twinwire.refnode.discovery.Discovered;
import org.twinwire.refnode.discovery.Discovered.FoundNode;
import org.twinwire.refnode.discovery.Peer;
import org.twinwire.refnode.events.NodeEvent.PacketDelivered;
import org.twinwire.refnode.events.NodeEvent.PacketRefused;
import org.twinwire.refnode.events.NodeEvent.PacketSent;
import org.twinwire.refnode.events.UdpEndpoint;
import org.twinwire.refnode.fault.NeighboursAfterExpiry;
import org.twinwire.refnode.fault.NoProofNeeded;

class DiscoveryTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  @Test
  void findsAnotherNodeThroughItsBootnode() {
    List<FoundNode> found = found(discover(DiscoverMove.LOOKUP));
    Map<String, String> addresses = new TreeMap<>();
    PAIR.listener.addresses().forEach((stack, at) -> addresses.put(stack.name(), at.toString()));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().record()).contains(PAIR.listener.discovery().record());
    assertThat(found.getFirst().addresses()).isEqualTo(addresses);
  }

  @Test
  void bondsInBothDirectionsBeforeItAsks() {
    discover(DiscoverMove.LOOKUP);

    assertThat(sent(PAIR.listener, UdpEndpoint.BOOTNODE))
        .containsExactly("pong", "ping", "neighbours");
    assertThat(delivered(PAIR.listener, UdpEndpoint.BOOTNODE))
        .containsExactly("ping", "pong", "find-node");
    assertThat(delivered(PAIR.listener, UdpEndpoint.NODE))
        .containsExactly("ping", "pong", "enr-request");
  }

  @Test
  void reportsEachPacketAtBothEndsWithTheSameHash() {
    discover(DiscoverMove.LOOKUP);

    List<String> sent =
        events(PAIR.dialer, PacketSent.class).stream().map(one -> one.packet().hash()).toList();
    List<String> delivered =
        events(PAIR.listener, PacketDelivered.class).stream()
            .map(one -> one.packet().hash())
            .toList();
    assertThat(sent).hasSize(6).doesNotHaveDuplicates().isEqualTo(delivered);
  }

  @Test
  void asksASecondTimeWithoutBondingAgain() {
    discover(DiscoverMove.LOOKUP);
    Discovered again = discover(DiscoverMove.LOOKUP);

    assertThat(found(again)).hasSize(1);
    assertThat(sent(PAIR.dialer, UdpEndpoint.NODE)).hasSize(8).endsWith("find-node", "enr-request");
  }

  @ParameterizedTest
  @CsvSource({"PING, pong", "FIND, neighbours", "RECORD, enr-response", "EXTRA_DATA_PING, pong"})
  void answersWhatIsRight(DiscoverMove move, String reply) {
    assertThat(((Discovered.Replied) discover(move)).packets()).containsExactly(reply);
  }

  @ParameterizedTest
  @CsvSource({
    "FIND_WITHOUT_PROOF, find-node, endpoint proof: got none from ",
    "EXPIRED_PING, ping, expiration: got ",
    "EXPIRED_FIND, find-node, expiration: got ",
    "BAD_SIGNATURE_PING, ping, signature: ",
    "BAD_HASH_PING, ping, hash: got ",
    "OVERSIZED, ping, size: got 1281 bytes (expected: at most 1280)"
  })
  void dropsWhatIsWrongAndSaysWhy(DiscoverMove move, String kind, String reason) {
    assertThat(discover(move, SHORT)).isInstanceOf(Discovered.TimedOut.class);

    PacketRefused refused = await(PAIR.listener, PacketRefused.class);
    assertThat(refused.packet().kind()).isEqualTo(kind);
    assertThat(refused.reason()).startsWith(reason);
  }

  @Test
  void givesUpWhereNobodyAnswers() {
    assertThat(
            PAIR.dialer.discover(
                new DiscoverCall(nobody(), DiscoverMove.LOOKUP, Duration.ofMillis(50))))
        .isInstanceOf(Discovered.TimedOut.class);
  }

  @Test
  void readsNeighboursThatComeInSeveralPackets() {
    behave(DiscoveryMove.PROPER, 15);
    Discovered.Replied replied = (Discovered.Replied) discover(DiscoverMove.FIND);

    assertThat(replied.packets()).containsExactly("neighbours", "neighbours");
    assertThat(replied.nodes()).extracting(FoundNode::id).hasSize(16).doesNotHaveDuplicates();
    assertThat(replied.nodes().getFirst().id()).isEqualTo(idOfListener());
  }

  @Test
  void findsTheOneNodeThatAnswersAmongManyThatDoNot() {
    behave(DiscoveryMove.SPLIT_NEIGHBOURS, 3);

    assertThat(found(discover(DiscoverMove.LOOKUP)))
        .extracting(FoundNode::id)
        .containsExactly(idOfListener());
    assertThat(sent(PAIR.listener, UdpEndpoint.BOOTNODE))
        .containsExactly("pong", "ping", "neighbours", "neighbours", "neighbours", "neighbours");
  }

  @ParameterizedTest
  @EnumSource(names = {"LATE_NEIGHBOURS", "OTHER_ADDRESS", "EXPIRED_NEIGHBOURS", "BAD_HASH"})
  void findsNothingInNeighboursThatItDoesNotTake(DiscoveryMove move) {
    behave(move, 0);

    assertThat(found(discover(DiscoverMove.LOOKUP))).isEmpty();
    PacketRefused refused = await(PAIR.dialer, PacketRefused.class);
    assertThat(refused.packet().kind()).isEqualTo("neighbours");
    assertThat(refused.reason())
        .startsWith(
            switch (move) {
              case LATE_NEIGHBOURS, EXPIRED_NEIGHBOURS -> "expiration: got ";
              case OTHER_ADDRESS -> "address: got a reply from ";
              case BAD_HASH -> "hash: got ";
              case PROPER, SPLIT_NEIGHBOURS -> "nothing";
            });
  }

  @Test
  void answersWithoutAProofWithTheFault() {
    plant(new NoProofNeeded());

    assertThat(((Discovered.Replied) discover(DiscoverMove.FIND_WITHOUT_PROOF)).packets())
        .containsExactly("neighbours");
  }

  @Test
  void answersWhatHasExpiredWithTheFault() {
    plant(new NeighboursAfterExpiry());

    assertThat(((Discovered.Replied) discover(DiscoverMove.EXPIRED_FIND)).packets())
        .containsExactly("neighbours");
  }

  @Test
  void usesNeighboursThatHaveExpiredWithTheFault() {
    behave(DiscoveryMove.EXPIRED_NEIGHBOURS, 0);
    PAIR.dialer.behaviour(Behaviour.DEFAULT.with(new NeighboursAfterExpiry()));

    assertThat(found(discover(DiscoverMove.LOOKUP))).hasSize(1);
  }

  @Test
  void forgetsBondsNeighboursAndEventsWithAReset() {
    behave(DiscoveryMove.SPLIT_NEIGHBOURS, 3);
    discover(DiscoverMove.FIND);
    PAIR.reset(1);

    assertThat(events(PAIR.listener, PacketSent.class)).isEmpty();
    assertThat(discover(DiscoverMove.FIND_WITHOUT_PROOF, SHORT))
        .isInstanceOf(Discovered.TimedOut.class);
    assertThat(((Discovered.Replied) discover(DiscoverMove.FIND)).nodes())
        .extracting(FoundNode::id)
        .containsExactly(idOfListener());
  }

  @Test
  void endsACallThatWaitsWithAReset() {
    DiscoverCall call = new DiscoverCall(nobody(), DiscoverMove.PING, TIMEOUT.multipliedBy(10));
    CompletableFuture<Discovered> waiting =
        CompletableFuture.supplyAsync(() -> PAIR.dialer.discover(call));
    await(PAIR.dialer, PacketSent.class);
    PAIR.reset(1);

    assertThat(waiting).succeedsWithin(TIMEOUT).isInstanceOf(Discovered.TimedOut.class);
  }

  @Test
  void asksForTheSameTargetWithTheSameSeedOnly() {
    String once = target(1);

    assertThat(target(1)).isEqualTo(once);
    assertThat(target(2)).isNotEqualTo(once);
  }

  /** Neighbours come in the order of the table, so that only the choice of 16 shows the target. */
  private static String target(long seed) {
    PAIR.reset(seed);
    behave(DiscoveryMove.PROPER, 40);
    return ((Discovered.Replied) discover(DiscoverMove.FIND))
        .nodes().stream().map(FoundNode::id).collect(Collectors.joining());
  }

  private static Peer nobody() {
    return new Peer(
        Bytes.repeat((byte) 1, 64), new InetSocketAddress(InetAddress.getLoopbackAddress(), 9));
  }

  private static void behave(DiscoveryMove move, int neighbours) {
    PAIR.listener.behaviour(Behaviour.DEFAULT.with(new AlteredDiscovery(move, neighbours)));
  }

  private static void plant(Fault fault) {
    PAIR.listener.behaviour(Behaviour.DEFAULT.with(fault));
  }

  private static Peer bootnode() {
    EnodeUrl url = EnodeUrl.parse(PAIR.listener.discovery().bootnode());
    return new Peer(Bytes.fromHexString(url.id()), new InetSocketAddress(url.host(), url.port()));
  }

  private static String idOfListener() {
    return EnodeUrl.parse(PAIR.listener.addresses().get(OfferedStack.of("rlpx")).toString()).id();
  }

  private static Discovered discover(DiscoverMove move) {
    return discover(move, TIMEOUT);
  }

  private static Discovered discover(DiscoverMove move, Duration timeout) {
    return PAIR.dialer.discover(new DiscoverCall(bootnode(), move, timeout));
  }

  private static List<FoundNode> found(Discovered outcome) {
    return ((Discovered.Found) outcome).nodes();
  }

  private static List<String> sent(Node node, UdpEndpoint as) {
    return events(node, PacketSent.class).stream()
        .filter(one -> one.endpoint() == as)
        .map(one -> one.packet().kind())
        .toList();
  }

  private static List<String> delivered(Node node, UdpEndpoint as) {
    return events(node, PacketDelivered.class).stream()
        .filter(one -> one.endpoint() == as)
        .map(one -> one.packet().kind())
        .toList();
  }
}
