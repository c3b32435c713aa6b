package org.twinwire.refnode.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a peer, whether or not the session stands.
 *
 * @param client its name for itself; empty over streams
 * @param eth all versions that it offers, also when none is shared; empty over streams
 * @param status its Status, also one that does not fit
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PeerNote(
    Optional<String> client, Optional<List<Integer>> eth, Optional<Outcome.RemoteStatus> status) {

  /** Nothing is known. */
  public static final PeerNote NONE =
      new PeerNote(Optional.empty(), Optional.empty(), Optional.empty());

  public PeerNote {
    eth = eth.map(List::copyOf);
  }

  PeerNote introduced(String name, List<Integer> versions) {
    return new PeerNote(Optional.of(name), Optional.of(versions), status);
  }

  PeerNote with(Outcome.RemoteStatus told) {
    return new PeerNote(client, eth, Optional.of(told));
  }
}
