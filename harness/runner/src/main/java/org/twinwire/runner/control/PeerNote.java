package org.twinwire.runner.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.TraceJson;
import org.twinwire.runner.runtime.InfrastructureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a node reported about its peer in an answer to {@code POST /v1/connect}; every part may be
 * missing.
 *
 * @param client the peer's own name
 * @param eth all versions that it offers
 * @param status its Status, even if it does not match
 */
public record PeerNote(
    Optional<String> client, Optional<List<Integer>> eth, Optional<Outcome.RemoteStatus> status) {

  /** Nothing is known. */
  public static final PeerNote NONE =
      new PeerNote(Optional.empty(), Optional.empty(), Optional.empty());

  public PeerNote {
    eth = eth.map(versions -> versions.stream().sorted().toList());
  }

  /**
   * Reads the note of an answer; an open session always has a Status.
   *
   * @throws InfrastructureException if the note does not follow the contract
   */
  public static PeerNote of(Reply reply, Outcome outcome) {
    PeerNote note = reply instanceof Reply.Answer answer ? read(answer.body().path("peer")) : NONE;
    return outcome instanceof Outcome.Connected made && note.status().isEmpty()
        ? new PeerNote(note.client(), note.eth(), Optional.of(made.status()))
        : note;
  }

  private static PeerNote read(JsonNode note) {
    try {
      return note.isMissingNode() ? NONE : TraceJson.mapper().treeToValue(note, PeerNote.class);
    } catch (JacksonException e) {
      throw new InfrastructureException("connect: peer: not a note (docker/README.md)", e);
    }
  }

  /** Returns a copy with versions that were determined one by one. */
  public PeerNote offering(List<Integer> versions) {
    return new PeerNote(client, Optional.of(versions), status);
  }

  /** Tests whether the peer is known not to offer the version. */
  public boolean lacks(int version) {
    return eth.filter(offered -> !offered.contains(version)).isPresent();
  }

  /** Lists the versions, such as {@code eth/69, 70}, or says that there is none. */
  public String versions() {
    return eth.map(PeerNote::listed).orElse("unknown versions");
  }

  private static String listed(List<Integer> versions) {
    return versions.isEmpty()
        ? "no eth"
        : "eth/" + versions.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
