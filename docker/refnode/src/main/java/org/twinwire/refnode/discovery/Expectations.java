package org.twinwire.refnode.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.twinwire.wire.discv4.Packet;

/** The replies that are waited for, each from one peer. */
final class Expectations {

  private final List<Expectation> open = new ArrayList<>();

  /**
   * One that stays open until it is closed.
   *
   * @param from who has to send it, and from where
   * @param wanted which packets of this peer it is about
   */
  record Expectation(Peer from, Predicate<Packet> wanted, Consumer<Packet> taker) {

    boolean isOf(Packet packet, Peer sender) {
      return from.id().equals(sender.id()) && wanted.test(packet);
    }
  }

  Expectation open(Peer from, Predicate<Packet> wanted, Consumer<Packet> taker) {
    Expectation expectation = new Expectation(from, wanted, taker);
    open.add(expectation);
    return expectation;
  }

  @SuppressWarnings("ReferenceEquality") // two that are alike are two
  void close(Expectation expectation) {
    open.removeIf(one -> one == expectation);
  }

  /** The one that a packet meets, if any; wherever the packet came from. */
  Optional<Expectation> of(Packet packet, Peer sender) {
    List<Expectation> met = open.stream().filter(one -> one.isOf(packet, sender)).toList();
    return met.stream()
        .filter(one -> one.from().equals(sender))
        .findFirst()
        .or(() -> met.stream().findFirst());
  }

  void clear() {
    open.clear();
  }
}
