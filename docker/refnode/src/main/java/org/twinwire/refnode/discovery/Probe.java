package org.twinwire.refnode.discovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.discovery.Discovered.FoundNode;
import org.twinwire.refnode.discovery.Expectations.Expectation;
import org.twinwire.refnode.link.Later;
import org.twinwire.wire.discv4.EnrRequest;
import org.twinwire.wire.discv4.EnrResponse;
import org.twinwire.wire.discv4.Envelope;
import org.twinwire.wire.discv4.FindNode;
import org.twinwire.wire.discv4.Neighbours;
import org.twinwire.wire.discv4.Packet;
import org.twinwire.wire.discv4.PacketKind;
import org.twinwire.wire.discv4.Ping;
import org.twinwire.wire.discv4.Pong;
import org.twinwire.wire.discv4.SignedPacket;
import org.twinwire.wire.enr.NodeRecord;
import org.twinwire.wire.secp256k1.Signature;

/**
 * Sends the bootnode one packet, right or wrong, and takes whatever reply comes. Event loop only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // each wait has a limit of its own
final class Probe {

  private static final Duration EXPIRED = Duration.ofMinutes(-1);
  private static final UInt64 LATER_VERSION = UInt64.valueOf(555);
  private static final Bytes EXTRA_ITEM = Bytes.fromHexString("c50102030405");
  private static final Bytes TRAILING = Bytes.fromHexString("b525a138aa34383fec3d2719a0");

  private final Participant self;
  private final Asking asking;
  private final DiscoverCall call;
  private final Bytes target;
  private final long startedNanos = System.nanoTime();
  private final List<String> packets = new ArrayList<>();
  private final List<FoundNode> nodes = new ArrayList<>();
  private final CompletableFuture<Discovered> outcome = new CompletableFuture<>();

  Probe(Participant self, DiscoverCall call, Bytes target) {
    this.self = self;
    this.asking = self.asking();
    this.call = call;
    this.target = target;
  }

  CompletableFuture<Discovered> run() {
    Later deadline = self.later(call.timeout(), this::finish);
    outcome.thenRun(() -> self.cancel(deadline));
    CompletableFuture<Boolean> ready =
        call.move().needsBond()
            ? asking.bond(call.bootnode(), call.timeout())
            : CompletableFuture.completedFuture(true);
    ready.thenAccept(
        there -> {
          if (there) {
            probe();
          }
        });
    return outcome;
  }

  private void probe() {
    Expectation replies = self.expectations().open(call.bootnode(), Probe::isReply, this::take);
    outcome.thenRun(() -> self.expectations().close(replies));
    self.send(datagram(), call.bootnode());
  }

  private static boolean isReply(Packet packet) {
    return switch (packet) {
      case Pong pong -> true;
      case Neighbours neighbours -> true;
      case EnrResponse response -> true;
      case Ping ping -> false;
      case FindNode question -> false;
      case EnrRequest question -> false;
    };
  }

  private Bytes datagram() {
    return switch (call.move()) {
      case PING, LOOKUP -> encoded(ping(Participant.EXPIRY));
      case FIND, FIND_WITHOUT_PROOF -> encoded(find(Participant.EXPIRY));
      case RECORD -> encoded(new EnrRequest(self.expiration(Participant.EXPIRY)));
      case EXPIRED_PING -> encoded(ping(EXPIRED));
      case EXPIRED_FIND -> encoded(find(EXPIRED));
      case EXTRA_DATA_PING -> sealed(Bytes.concatenate(laterPing(), TRAILING));
      case BAD_SIGNATURE_PING -> unsigned(encoded(ping(Participant.EXPIRY)));
      case BAD_HASH_PING -> Answering.spoiled(encoded(ping(Participant.EXPIRY)));
      case OVERSIZED -> oversized(RLP.encodeList(ping(Participant.EXPIRY)::write));
    };
  }

  private Packet ping(Duration expiry) {
    return asking.pingOf(call.bootnode(), expiry);
  }

  private Packet find(Duration expiry) {
    return new FindNode(target, self.expiration(expiry));
  }

  private Bytes encoded(Packet packet) {
    return SignedPacket.encode(packet, self.key());
  }

  private Bytes sealed(Bytes pingData) {
    return Envelope.seal(PacketKind.PING.number(), pingData, self.key());
  }

  private Bytes laterPing() {
    Ping usual = asking.pingOf(call.bootnode(), Participant.EXPIRY);
    Ping later =
        new Ping(LATER_VERSION, usual.from(), usual.to(), usual.expires(), usual.sequence());
    return RLP.encodeList(
        items -> {
          later.write(items);
          items.writeRLP(EXTRA_ITEM);
        });
  }

  /** With a signature of which no part is in its range. */
  private static Bytes unsigned(Bytes datagram) {
    Bytes typed = datagram.slice(Envelope.HEADER_BYTES - 1);
    return Envelope.hashed(Bytes.concatenate(Bytes.repeat((byte) 0xff, Signature.SIZE), typed));
  }

  /** With so many bytes behind the list that the packet has one too many. */
  private Bytes oversized(Bytes data) {
    int missing = Envelope.BYTES_MAX + 1 - Envelope.HEADER_BYTES - data.size();
    return sealed(Bytes.concatenate(data, Bytes.repeat((byte) 0, missing)));
  }

  private void take(Packet reply) {
    packets.add(reply.kind().word());
    switch (reply) {
      case Neighbours neighbours -> {
        neighbours.nodes().forEach(node -> nodes.add(FoundNode.of(node)));
        self.later(Asking.QUIET, this::finish);
      }
      case EnrResponse response -> {
        nodes.add(FoundNode.of(NodeRecord.decode(response.record())));
        finish();
      }
      default -> finish();
    }
  }

  private void finish() {
    long elapsedNanos = System.nanoTime() - startedNanos;
    outcome.complete(
        packets.isEmpty()
            ? new Discovered.TimedOut(elapsedNanos, false)
            : new Discovered.Replied(packets, nodes, elapsedNanos));
  }
}
