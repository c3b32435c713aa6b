package org.twinwire.refnode.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** What became of one control call, or of one request of a batch, in the node contract's words. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "connected", value = Outcome.Connected.class),
  @JsonSubTypes.Type(name = "answered", value = Outcome.Answered.class),
  @JsonSubTypes.Type(name = "done", value = Outcome.Done.class),
  @JsonSubTypes.Type(name = "timed-out", value = Outcome.TimedOut.class),
  @JsonSubTypes.Type(name = "disconnected", value = Outcome.Disconnected.class),
  @JsonSubTypes.Type(name = "refused", value = Outcome.Refused.class),
})
public sealed interface Outcome {

  /** Both Status messages were exchanged and accepted. */
  record Connected(String session, int eth, RemoteStatus status, long elapsedNanos)
      implements Outcome {}

  /**
   * An answer, decoded.
   *
   * @param code eth message code
   * @param count items in it
   * @param numbers block numbers of the headers
   * @param hashes one of each item, as its kind of request says
   * @param bytes size of code‖payload
   * @param digest keccak-256 of code‖payload
   */
  record Answered(
      String requestId,
      int code,
      int count,
      List<String> numbers,
      List<String> hashes,
      int bytes,
      String digest,
      long elapsedNanos)
      implements Outcome {
    public Answered {
      numbers = List.copyOf(numbers);
      hashes = List.copyOf(hashes);
    }
  }

  /**
   * Carried out.
   *
   * @param blocks of a sync: how many were fetched and verified
   * @param head of the chain once something was mined; of a sync the last block that is verified
   * @param bytes of a sync: size of all answers, code and payload
   */
  record Done(
      long elapsedNanos,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> blocks,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Head> head,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> bytes)
      implements Outcome {

    /** Of anything but a sync, or mining. */
    public Done(long elapsedNanos) {
      this(elapsedNanos, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** The last block of a chain: its number in decimal, its hash in {@code 0x} hex. */
  record Head(String number, String hash) {}

  /** Nothing came in time. {@code early} is false: a node waits for as long as it was told to. */
  record TimedOut(Optional<String> requestId, long afterNanos, boolean early) implements Outcome {}

  /** The session ended first; {@code local: …} when this node ended it because of the peer. */
  record Disconnected(Optional<String> requestId, Optional<String> reason, long afterNanos)
      implements Outcome {}

  /** Not even tried. */
  record Refused(Optional<String> requestId, String reason) implements Outcome {}

  /**
   * The peer's Status: numbers in decimal, hashes in {@code 0x} hex.
   *
   * @param head hash of the head, or since eth/69 of the latest block
   * @param earliest since eth/69
   * @param latest since eth/69
   */
  record RemoteStatus(
      int version,
      String networkId,
      String genesis,
      String forkHash,
      String forkNext,
      String head,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> earliest,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> latest) {}
}
