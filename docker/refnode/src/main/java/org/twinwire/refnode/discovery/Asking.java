package org.twinwire.refnode.discovery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.discovery.Expectations.Expectation;
import org.twinwire.refnode.link.Later;
import org.twinwire.wire.discv4.EnrRequest;
import org.twinwire.wire.discv4.EnrResponse;
import org.twinwire.wire.discv4.FindNode;
import org.twinwire.wire.discv4.Neighbour;
import org.twinwire.wire.discv4.Neighbours;
import org.twinwire.wire.discv4.Packet;
import org.twinwire.wire.discv4.Ping;
import org.twinwire.wire.discv4.Pong;
import org.twinwire.wire.enr.NodeRecord;

/** Asks other nodes, as one identity. Event loop only. */
@SuppressWarnings("FutureReturnValueIgnored") // each wait has a limit of its own
final class Asking {

  /** How long a reply may take: twice as long as in go-ethereum, for machines that are busy. */
  static final Duration REPLY = Duration.ofSeconds(1);

  /** After this silence behind Neighbours, no more of them are waited for. */
  static final Duration QUIET = Duration.ofMillis(100);

  private final Participant self;
  private final NodeRecord record;

  Asking(Participant self, NodeRecord record) {
    this.self = self;
    this.record = record;
  }

  /** The Ping of this identity. */
  Ping pingOf(Peer peer, Duration expiry) {
    return new Ping(
        Ping.VERSION,
        self.self().endpoint(),
        peer.endpoint(),
        self.expiration(expiry),
        Optional.of(record.content().sequence()));
  }

  /** Sends a Ping in order to get an endpoint proof, and tells whether its Pong came. */
  CompletableFuture<Boolean> ping(Peer peer, Duration patience) {
    Bytes32 hash = self.send(pingOf(peer, Participant.EXPIRY), peer);
    return reply(peer, packet -> isPong(packet, hash), patience)
        .thenApply(
            pong -> {
              pong.ifPresent(came -> self.proofs().pong(peer, self.now()));
              return pong.isPresent();
            });
  }

  /** The same for as long as a reply may take. */
  void ping(Peer peer) {
    ping(peer, REPLY);
  }

  private static boolean isPong(Packet packet, Bytes32 hash) {
    return packet instanceof Pong pong && pong.pingHash().equals(hash);
  }

  /**
   * Makes the endpoint proof in both directions: ours by a Ping, the peer's by the Ping that it
   * sends in return. "Geth handles it as follows: […] initiate the procedure by sending a ping.
   * Wait for a ping from the other side, reply to it and then send FindNode."
   */
  CompletableFuture<Boolean> bond(Peer peer, Duration patience) {
    if (self.proofs().isVerified(peer, self.now()) && self.proofs().hasPinged(peer, self.now())) {
      return CompletableFuture.completedFuture(true);
    }
    return ping(peer, patience)
        .thenCompose(there -> there ? pinged(peer) : CompletableFuture.completedFuture(false));
  }

  private CompletableFuture<Boolean> pinged(Peer peer) {
    if (self.proofs().hasPinged(peer, self.now())) {
      return CompletableFuture.completedFuture(true);
    }
    return reply(peer, Ping.class::isInstance, REPLY).thenApply(ping -> true);
  }

  /** Asks for the neighbours of a target; completes when no more of them come. */
  CompletableFuture<Void> find(Peer peer, Bytes target, Consumer<Neighbour> heard) {
    self.send(new FindNode(target, self.expiration(Participant.EXPIRY)), peer);
    return neighbours(peer, heard);
  }

  private CompletableFuture<Void> neighbours(Peer peer, Consumer<Neighbour> heard) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    Silence silence = new Silence(over);
    Expectation expectation =
        self.expectations()
            .open(
                peer,
                Neighbours.class::isInstance,
                packet -> {
                  ((Neighbours) packet).nodes().forEach(heard);
                  silence.heard(((Neighbours) packet).nodes().size());
                });
    over.thenRun(() -> self.expectations().close(expectation));
    return over;
  }

  /** Asks for the record of a peer, which has been checked when it comes. */
  CompletableFuture<Optional<NodeRecord>> record(Peer peer) {
    Bytes32 hash = self.send(new EnrRequest(self.expiration(Participant.EXPIRY)), peer);
    return reply(peer, packet -> isRecord(packet, hash), REPLY)
        .thenApply(
            reply -> reply.map(packet -> NodeRecord.decode(((EnrResponse) packet).record())));
  }

  private static boolean isRecord(Packet packet, Bytes32 hash) {
    return packet instanceof EnrResponse response && response.requestHash().equals(hash);
  }

  private CompletableFuture<Optional<Packet>> reply(
      Peer peer, Predicate<Packet> wanted, Duration patience) {
    CompletableFuture<Optional<Packet>> reply = new CompletableFuture<>();
    Expectation expectation =
        self.expectations().open(peer, wanted, packet -> reply.complete(Optional.of(packet)));
    Later timeout = self.later(patience, () -> reply.complete(Optional.empty()));
    reply.thenRun(
        () -> {
          self.cancel(timeout);
          self.expectations().close(expectation);
        });
    return reply;
  }

  /** Ends a wait for several packets: when all there can be are there, or none comes any more. */
  private final class Silence {

    private final CompletableFuture<Void> over;
    private Later timer;
    private int count;

    Silence(CompletableFuture<Void> over) {
      this.over = over;
      this.timer = self.later(REPLY, () -> over.complete(null));
    }

    void heard(int more) {
      self.cancel(timer);
      count += more;
      if (count >= NeighbourTable.CLOSEST) {
        over.complete(null);
      } else {
        timer = self.later(QUIET, () -> over.complete(null));
      }
    }
  }
}
