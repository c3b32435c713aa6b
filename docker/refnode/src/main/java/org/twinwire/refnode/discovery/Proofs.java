package org.twinwire.refnode.discovery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Endpoint proofs: "The sender of a packet is considered verified if it has sent a valid Pong
 * response with matching ping hash within the last 12 hours." And the other direction: who has sent
 * a Ping, so that our Pong is its proof of us.
 */
final class Proofs {

  static final Duration VALIDITY = Duration.ofHours(12);

  private final Map<Peer, Instant> pongs = new HashMap<>();
  private final Map<Peer, Instant> pings = new HashMap<>();

  /** A Pong with the hash of our Ping came. */
  void pong(Peer from, Instant now) {
    pongs.put(from, now);
  }

  /** A Ping came. */
  void ping(Peer from, Instant now) {
    pings.put(from, now);
  }

  /** Whether the peer is verified. */
  boolean isVerified(Peer peer, Instant now) {
    return isRecent(pongs, peer, now);
  }

  /** Whether the peer has had the occasion to verify us. */
  boolean hasPinged(Peer peer, Instant now) {
    return isRecent(pings, peer, now);
  }

  private static boolean isRecent(Map<Peer, Instant> seen, Peer peer, Instant now) {
    return seen.getOrDefault(peer, Instant.MIN).isAfter(now.minus(VALIDITY));
  }

  void clear() {
    pongs.clear();
    pings.clear();
  }
}
