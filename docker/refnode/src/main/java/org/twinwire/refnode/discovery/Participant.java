package org.twinwire.refnode.discovery;

import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Hooks;
import org.twinwire.refnode.discovery.Expectations.Expectation;
import org.twinwire.refnode.events.PacketNote;
import org.twinwire.refnode.link.Later;
import org.twinwire.wire.discv4.Discv4Exception;
import org.twinwire.wire.discv4.EnrRequest;
import org.twinwire.wire.discv4.EnrResponse;
import org.twinwire.wire.discv4.FindNode;
import org.twinwire.wire.discv4.Neighbours;
import org.twinwire.wire.discv4.Packet;
import org.twinwire.wire.discv4.Ping;
import org.twinwire.wire.discv4.Pong;
import org.twinwire.wire.discv4.SignedPacket;
import org.twinwire.wire.enr.EnrException;
import org.twinwire.wire.enr.NodeRecord;
import org.twinwire.wire.secp256k1.KeyPair;

/**
 * One identity on one UDP port: checks each packet that comes, answers what it is asked, and hands
 * replies to whoever waits for them. Event loop only.
 */
final class Participant {

  /** From its making until a packet expires, as in go-ethereum. */
  static final Duration EXPIRY = Duration.ofSeconds(20);

  private final KeyPair key;
  private final Datagrams socket;
  private final Peer self;
  private final PacketTrace trace;
  private final EventLoop loop;
  private final InstantSource clock;
  private final Proofs proofs = new Proofs();
  private final Expectations expectations = new Expectations();
  private final Set<Later> timers = new HashSet<>();
  private final Asking asking;
  private final Answering answering;
  private Hooks hooks = Hooks.NONE;
  private Datagrams elsewhere;
  private boolean used;

  Participant(Place place, NeighbourTable table, NodeRecord record, PacketTrace trace) {
    this.key = place.key();
    this.socket = place.socket();
    this.elsewhere = place.socket();
    this.self = place.self();
    this.trace = trace;
    this.loop = place.loop();
    this.clock = place.clock();
    this.asking = new Asking(this, record);
    this.answering = new Answering(this, table, record);
  }

  Peer self() {
    return self;
  }

  KeyPair key() {
    return key;
  }

  /** What asks other nodes as this one. */
  Asking asking() {
    return asking;
  }

  Hooks hooks() {
    return hooks;
  }

  Proofs proofs() {
    return proofs;
  }

  Expectations expectations() {
    return expectations;
  }

  Instant now() {
    return clock.instant();
  }

  /** UNIX seconds, that long from now. */
  UInt64 expiration(Duration after) {
    return UInt64.valueOf(now().plus(after).getEpochSecond());
  }

  /** Takes what departs from now on, and another port to send from. */
  void behave(Hooks newHooks, Datagrams otherPort) {
    hooks = newHooks;
    elsewhere = otherPort;
  }

  /** Does something after a while, unless there is a reset before. */
  Later later(Duration after, Runnable step) {
    Later[] timer = new Later[1];
    timer[0] =
        Later.run(
            loop,
            after,
            () -> {
              timers.remove(timer[0]);
              step.run();
            });
    timers.add(timer[0]);
    return timer[0];
  }

  /** Forgets something to be done later. */
  void cancel(Later timer) {
    timer.cancel();
    timers.remove(timer);
  }

  /** Forgets everybody, and whatever is waited for; tells whether there was any packet. */
  boolean reset() {
    boolean wasUsed = used;
    timers.forEach(Later::cancel);
    timers.clear();
    expectations.clear();
    proofs.clear();
    behave(Hooks.NONE, socket);
    used = false;
    return wasUsed;
  }

  /** Sends a packet that expires in time; returns its hash. */
  Bytes32 send(Packet packet, Peer to) {
    Bytes datagram = SignedPacket.encode(packet, key);
    send(datagram, PacketNote.of(datagram, packet), to, socket);
    return Bytes32.wrap(datagram.slice(0, Bytes32.SIZE));
  }

  /** Sends a datagram as it is. */
  void send(Bytes datagram, Peer to) {
    send(datagram, to, socket);
  }

  /** Sends a datagram as it is, from a port that may be another. */
  void send(Bytes datagram, Peer to, Datagrams from) {
    send(datagram, note(datagram), to, from);
  }

  private static PacketNote note(Bytes datagram) {
    try {
      return PacketNote.of(datagram, SignedPacket.decode(datagram).packet());
    } catch (Discv4Exception spoiled) {
      return PacketNote.unreadable(datagram);
    }
  }

  private void send(Bytes datagram, PacketNote note, Peer to, Datagrams from) {
    used = true;
    InetSocketAddress local = new InetSocketAddress(self.address().getAddress(), from.port());
    trace.sent(Peer.place(local), to.place(), note);
    from.send(datagram, to.address());
  }

  Datagrams socket() {
    return socket;
  }

  /** Another port of the same node. */
  Datagrams elsewhere() {
    return elsewhere;
  }

  void receive(InetSocketAddress from, Bytes datagram) {
    used = true;
    try {
      receive(SignedPacket.decode(datagram), from, datagram);
    } catch (Discv4Exception unreadable) {
      PacketNote note = PacketNote.unreadable(datagram);
      trace.refused(self.place(), Peer.place(from), note, unreadable.getMessage());
    }
  }

  private void receive(SignedPacket signed, InetSocketAddress from, Bytes datagram) {
    Peer sender = new Peer(signed.sender().raw64(), from);
    Packet packet = signed.packet();
    Optional<String> objection = objection(packet, sender);
    if (objection.isPresent()) {
      PacketNote note = PacketNote.of(datagram, packet);
      trace.refused(self.place(), sender.place(), note, objection.get());
    } else {
      trace.delivered(self.place(), sender.place(), datagram, packet);
      take(signed, sender);
    }
  }

  /** Why a packet has to be dropped, if it has to. */
  private Optional<String> objection(Packet packet, Peer sender) {
    if (packet.isExpired(now()) && !hooks.any(Hook::takesExpired)) {
      return Optional.of(
          "expiration: got %s (expected: at least %d)"
              .formatted(packet.expiration().orElseThrow().toBigInteger(), now().getEpochSecond()));
    }
    return switch (packet) {
      case Ping ping -> Optional.empty();
      case FindNode question -> unproven(sender);
      case EnrRequest question -> unproven(sender);
      case Pong reply -> unexpected(reply, sender);
      case Neighbours reply -> unexpected(reply, sender);
      case EnrResponse reply -> unexpected(reply, sender).or(() -> unsigned(reply, sender));
    };
  }

  private Optional<String> unproven(Peer sender) {
    return proofs.isVerified(sender, now()) || hooks.any(Hook::needsNoProof)
        ? Optional.empty()
        : Optional.of(
            "endpoint proof: got none from %s (expected: a Pong in the last 12 hours)"
                .formatted(sender.place()));
  }

  private Optional<String> unexpected(Packet reply, Peer sender) {
    Optional<Expectation> expectation = expectations.of(reply, sender);
    if (expectation.isEmpty()) {
      return Optional.of(
          "%s: got one that answers nothing (expected: a reply that is waited for)"
              .formatted(reply.kind().word()));
    }
    Peer asked = expectation.get().from();
    return asked.equals(sender)
        ? Optional.empty()
        : Optional.of(
            "address: got a reply from %s (expected: from %s)"
                .formatted(sender.place(), asked.place()));
  }

  private static Optional<String> unsigned(EnrResponse reply, Peer sender) {
    try {
      NodeRecord record = NodeRecord.decode(reply.record());
      return record.key().raw64().equals(sender.id())
          ? Optional.empty()
          : Optional.of("record: got another node's (expected: the sender's)");
    } catch (EnrException invalid) {
      return Optional.of(invalid.getMessage());
    }
  }

  private void take(SignedPacket signed, Peer sender) {
    answering.answer(signed, sender);
    expectations
        .of(signed.packet(), sender)
        .filter(expectation -> expectation.from().equals(sender))
        .ifPresent(expectation -> expectation.taker().accept(signed.packet()));
  }
}
