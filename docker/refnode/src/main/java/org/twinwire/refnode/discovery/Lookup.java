package org.twinwire.refnode.discovery;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.discovery.Discovered.FoundNode;
import org.twinwire.refnode.link.Later;
import org.twinwire.wire.discv4.Endpoint;
import org.twinwire.wire.discv4.Neighbour;

/**
 * Finds the nodes that a bootnode knows. It bonds with each neighbour as soon as it hears of it,
 * and asks it for its record; those that answer are found. Event loop only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // each wait has a limit of its own
final class Lookup {

  private static final CompletableFuture<Optional<FoundNode>> NOBODY =
      CompletableFuture.completedFuture(Optional.empty());

  private final Participant self;
  private final Asking asking;
  private final Peer bootnode;
  private final long startedNanos = System.nanoTime();
  private final Set<Bytes> heard = new HashSet<>();
  private final Map<Integer, FoundNode> found = new TreeMap<>();
  private final CompletableFuture<Discovered> outcome = new CompletableFuture<>();
  private int resolving;
  private boolean searching = true;
  private boolean answered;

  Lookup(Participant self, Peer bootnode) {
    this.self = self;
    this.asking = self.asking();
    this.bootnode = bootnode;
    heard.add(self.self().id());
    heard.add(bootnode.id());
  }

  /** Looks for nodes; completes with those that were found, at the latest after that time. */
  CompletableFuture<Discovered> run(Bytes target, Duration timeout) {
    Later deadline = self.later(timeout, this::finish);
    outcome.thenRun(() -> self.cancel(deadline));
    asking
        .bond(bootnode, timeout)
        .thenAccept(
            there -> {
              answered = there;
              if (there) {
                asking.find(bootnode, target, this::heard).thenRun(this::searched);
              }
            });
    return outcome;
  }

  private void searched() {
    searching = false;
    finishIfDone();
  }

  private void heard(Neighbour neighbour) {
    if (heard.add(neighbour.id())) {
      address(neighbour.endpoint()).ifPresent(address -> resolve(neighbour, address));
    }
  }

  private static Optional<InetSocketAddress> address(Endpoint endpoint) {
    try {
      return endpoint.udp() == 0 || endpoint.ip().isEmpty()
          ? Optional.empty()
          : Optional.of(
              new InetSocketAddress(
                  InetAddress.getByAddress(endpoint.ip().toArrayUnsafe()), endpoint.udp()));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void resolve(Neighbour neighbour, InetSocketAddress address) {
    Peer peer = new Peer(neighbour.id(), address);
    int place = heard.size();
    resolving++;
    asking
        .bond(peer, Asking.REPLY)
        .thenCompose(there -> there ? described(neighbour, peer) : NOBODY)
        .thenAccept(
            node -> {
              node.ifPresent(one -> found.put(place, one));
              resolving--;
              finishIfDone();
            });
  }

  /** A node whose record does not come is known by what Neighbours say of it. */
  private CompletableFuture<Optional<FoundNode>> described(Neighbour neighbour, Peer peer) {
    return asking
        .record(peer)
        .thenApply(
            record ->
                Optional.of(record.map(FoundNode::of).orElseGet(() -> FoundNode.of(neighbour))));
  }

  private void finishIfDone() {
    if (!searching && resolving == 0) {
      finish();
    }
  }

  private void finish() {
    long elapsedNanos = System.nanoTime() - startedNanos;
    outcome.complete(
        answered
            ? new Discovered.Found(found.values().stream().toList(), elapsedNanos)
            : new Discovered.TimedOut(elapsedNanos, false));
  }
}
