package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.trace.DisconnectReason;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.runner.control.EventFeed;
import org.twinwire.runner.control.Outcomes;
import org.twinwire.runner.control.PeerNote;
import org.twinwire.runner.control.Reply;

/**
 * Probes an undriven listener before its first case: one connection that offers all versions of the
 * driven node. If that node cannot see what its peer offers, as over streams, one more connection
 * is made for each version.
 */
final class PeerProbe {

  private static final String WHY = "asking the peer";
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Time from the end of a connection until the node has reported it. */
  private static final Duration CLOSING = Duration.ofSeconds(5);

  /** How long a peer that still counts a connection of an earlier run is tried again. */
  private static final Duration LETTING_GO = Duration.ofSeconds(15);

  private static final Duration BETWEEN = Duration.ofMillis(500);

  /** The multistream-select answer to a protocol that is not supported. */
  private static final String NOT_AVAILABLE = "answer: na";

  private final PairNode dialer;
  private final BlackBox peer;
  private final String stack;
  private final String address;
  private final EventFeed feed;

  private PeerProbe(PairNode dialer, BlackBox peer, String stack, String address) {
    this.dialer = dialer;
    this.peer = peer;
    this.stack = stack;
    this.address = address;
    this.feed = dialer.newFeed();
  }

  /**
   * Returns what the peer reports; parts that could not be learnt are missing.
   *
   * @throws UnfitPeerException if nothing listens there, or the peer has another chain
   */
  static PeerNote ask(PairNode dialer, BlackBox peer, String stack, String address) {
    dialer.client().reset(0);
    return new PeerProbe(dialer, peer, stack, address).ask();
  }

  private PeerNote ask() {
    List<Integer> versions = dialer.info().eth();
    Contact first = contact(versions);
    requireReached(first.outcome());
    requireSameChain(first.note());
    return first.note().eth().isPresent() || !first.spoke()
        ? first.note()
        : eachOf(versions).map(first.note()::offering).orElse(first.note());
  }

  /** Returns the versions that the peer accepts; empty if that is not known for each of them. */
  private Optional<List<Integer>> eachOf(List<Integer> versions) {
    List<Integer> taken = new ArrayList<>();
    for (int version : versions) {
      Contact contact = contact(List.of(version));
      if (contact.isConnected()) {
        taken.add(version);
      } else if (!contact.isDeclined()) {
        return Optional.empty();
      }
    }
    return Optional.of(taken);
  }

  private Contact contact(List<Integer> versions) {
    Deadline deadline = Deadline.in(LETTING_GO, System::nanoTime);
    Contact contact = dial(versions);
    while (contact.isStillCounted() && !deadline.isOver()) {
      feed.fetch(BETWEEN);
      contact = dial(versions);
    }
    return contact;
  }

  private Contact dial(List<Integer> versions) {
    Map<String, Object> body =
        Map.of(
            "address", address, "stack", stack, "eth", versions, "timeoutMillis", LIMIT.toMillis());
    Reply reply = dialer.client().act("/v1/connect", body, LIMIT);
    Outcome outcome = Outcomes.of(reply, 1, WHY).getFirst();
    PeerNote note = PeerNote.of(reply, outcome);
    close(outcome);
    return new Contact(outcome, note);
  }

  private void close(Outcome outcome) {
    if (outcome instanceof Outcome.Connected made) {
      dialer.client().act("/v1/sessions/" + made.session() + "/close", Map.of(), LIMIT);
    }
    Deadline deadline = Deadline.in(CLOSING, System::nanoTime);
    feed.fetch(Duration.ZERO);
    while (isOpen() && !deadline.isOver()) {
      feed.fetch(deadline.left());
    }
  }

  private boolean isOpen() {
    Set<String> open = new HashSet<>();
    for (Event event : feed.events()) {
      if (event instanceof Event.SessionOpened opened) {
        open.add(opened.session());
      } else if (event instanceof Event.SessionClosed closed) {
        open.remove(closed.session());
      }
    }
    return !open.isEmpty();
  }

  private void requireReached(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      throw new UnfitPeerException(
          "%s: %s (expected: %s)"
              .formatted(
                  peer.who(),
                  refused.reason(),
                  peer.detour(address).orElse("a node that listens there")));
    }
  }

  private void requireSameChain(PeerNote note) {
    note.status().filter(status -> !isOurs(status)).ifPresent(this::refuse);
  }

  private boolean isOurs(Outcome.RemoteStatus status) {
    return status.genesis().equalsIgnoreCase(dialer.info().genesis())
        && status.networkId().equals(networkId().orElse(status.networkId()));
  }

  private Optional<String> networkId() {
    return dialer.info().networkId();
  }

  private void refuse(Outcome.RemoteStatus status) {
    throw new UnfitPeerException(
        "%s: another chain: genesis %s, network %s (expected: genesis %s, network %s, as %s has; --chain DIR plays on the peer's chain)"
            .formatted(
                peer.who(),
                status.genesis(),
                status.networkId(),
                dialer.info().genesis(),
                networkId().orElse("unknown"),
                dialer.who()));
  }

  /** The result of one connection. */
  private record Contact(Outcome outcome, PeerNote note) {

    boolean isConnected() {
      return outcome instanceof Outcome.Connected;
    }

    /** Tests whether a peer answered at all. */
    boolean spoke() {
      return isConnected() || outcome instanceof Outcome.Disconnected;
    }

    boolean isDeclined() {
      return reason().filter(reason -> reason.contains(NOT_AVAILABLE)).isPresent();
    }

    boolean isStillCounted() {
      return reason().filter(DisconnectReason.ALREADY_CONNECTED::isNamedBy).isPresent();
    }

    private Optional<String> reason() {
      return outcome instanceof Outcome.Disconnected ended ? ended.reason() : Optional.empty();
    }
  }
}
