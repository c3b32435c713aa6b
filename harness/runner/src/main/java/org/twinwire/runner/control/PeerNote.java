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
 * What a node told about its peer in an answer to {@code POST /v1/connect}; every part may be
 * missing.
 *
 * @param client the peer's name for itself
 * @param eth all versions that it offers
 * @param status its Status, also one that does not fit
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
   * Reads the note of an answer; a session that stands has a Status in any case.
   *
   * @throws InfrastructureException when the note is none of the contract
   */
  public static PeerNote of(Reply reply, Outcome outcome) {
    PeerNote told = reply instanceof Reply.Answer answer ? read(answer.body().path("peer")) : NONE;
    return outcome instanceof Outcome.Connected made && told.status().isEmpty()
        ? new PeerNote(told.client(), told.eth(), Optional.of(made.status()))
        : told;
  }

  private static PeerNote read(JsonNode note) {
    try {
      return note.isMissingNode() ? NONE : TraceJson.mapper().treeToValue(note, PeerNote.class);
    } catch (JacksonException e) {
      throw new InfrastructureException("connect: peer: not a note (docker/README.md)", e);
    }
  }

  /** The same with versions that were found out one by one. */
  public PeerNote offering(List<Integer> versions) {
    return new PeerNote(client, Optional.of(versions), status);
  }

  /** Whether it is known that the peer does not offer the version. */
  public boolean lacks(int version) {
    return eth.filter(offered -> !offered.contains(version)).isPresent();
  }

  /** {@code eth/69, 70}, or what stands for no version. */
  public String versions() {
    return eth.map(PeerNote::listed).orElse("unknown versions");
  }

  private static String listed(List<Integer> versions) {
    return versions.isEmpty()
        ? "no eth"
        : "eth/" + versions.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
