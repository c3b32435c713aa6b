package org.twinwire.refnode.discovery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.MutableBytes;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.NeighboursPlan;
import org.twinwire.wire.discv4.EnrRequest;
import org.twinwire.wire.discv4.EnrResponse;
import org.twinwire.wire.discv4.FindNode;
import org.twinwire.wire.discv4.Neighbour;
import org.twinwire.wire.discv4.Neighbours;
import org.twinwire.wire.discv4.Ping;
import org.twinwire.wire.discv4.Pong;
import org.twinwire.wire.discv4.SignedPacket;
import org.twinwire.wire.enr.NodeRecord;

/** Answers the questions of one identity. That they may be answered has been checked before. */
final class Answering {

  /** By the book. */
  static final NeighboursPlan PROPER =
      new NeighboursPlan(Neighbours.PER_PACKET, Participant.EXPIRY, Duration.ZERO, false, false);

  private final Participant self;
  private final NeighbourTable table;
  private final NodeRecord record;

  Answering(Participant self, NeighbourTable table, NodeRecord record) {
    this.self = self;
    this.table = table;
    this.record = record;
  }

  void answer(SignedPacket question, Peer sender) {
    switch (question.packet()) {
      case Ping ping -> pong(question, sender);
      case FindNode find -> neighbours(find.target(), sender);
      case EnrRequest request ->
          self.send(new EnrResponse(question.hash(), record.encode()), sender);
      default -> {} // a reply
    }
  }

  /**
   * "If no communication with the sender of this ping has occurred within the last 12h, a ping
   * should be sent in addition to pong in order to receive an endpoint proof."
   */
  private void pong(SignedPacket ping, Peer sender) {
    UInt64 expiration = self.expiration(Participant.EXPIRY);
    Optional<UInt64> sequence = Optional.of(record.content().sequence());
    self.send(new Pong(sender.endpoint(), ping.hash(), expiration, sequence), sender);
    self.proofs().ping(sender, self.now());
    if (!self.proofs().isVerified(sender, self.now())) {
      self.asking().ping(sender);
    }
  }

  private void neighbours(Bytes target, Peer sender) {
    NeighboursPlan plan = self.hooks().change(PROPER, Hook::neighbours);
    List<Neighbour> closest = table.closest(target);
    Datagrams from = plan.elsewhere() ? self.elsewhere() : self.socket();
    int at = 0;
    do {
      int end = Math.min(closest.size(), at + plan.perPacket());
      Bytes datagram = datagram(closest.subList(at, end), plan);
      if (plan.delay().isZero()) {
        self.send(datagram, sender, from);
      } else {
        self.later(plan.delay(), () -> self.send(datagram, sender, from));
      }
      at = end;
    } while (at < closest.size());
  }

  private Bytes datagram(List<Neighbour> nodes, NeighboursPlan plan) {
    Neighbours packet = new Neighbours(nodes, self.expiration(plan.expiry()));
    Bytes datagram = SignedPacket.encode(packet, self.key());
    return plan.spoiled() ? spoiled(datagram) : datagram;
  }

  /** The same with one bit of its hash changed. */
  static Bytes spoiled(Bytes datagram) {
    MutableBytes other = datagram.mutableCopy();
    other.set(0, (byte) (other.get(0) ^ 1));
    return other;
  }
}
