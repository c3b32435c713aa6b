package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;

/** What a node answered to one control call, or to one request of a batch. Times in nanoseconds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "connected", value = Outcome.Connected.class),
  @JsonSubTypes.Type(name = "answered", value = Outcome.Answered.class),
  @JsonSubTypes.Type(name = "found", value = Outcome.Found.class),
  @JsonSubTypes.Type(name = "replied", value = Outcome.Replied.class),
  @JsonSubTypes.Type(name = "done", value = Outcome.Done.class),
  @JsonSubTypes.Type(name = "timed-out", value = Outcome.TimedOut.class),
  @JsonSubTypes.Type(name = "disconnected", value = Outcome.Disconnected.class),
  @JsonSubTypes.Type(name = "refused", value = Outcome.Refused.class),
  @JsonSubTypes.Type(name = "unsupported", value = Outcome.Unsupported.class),
})
public sealed interface Outcome {

  /** Returns which kind of outcome it is. */
  default OutcomeKind kind() {
    return switch (this) {
      case Connected o -> OutcomeKind.CONNECTED;
      case Answered o -> OutcomeKind.ANSWERED;
      case Found o -> OutcomeKind.FOUND;
      case Replied o -> OutcomeKind.REPLIED;
      case Done o -> OutcomeKind.DONE;
      case TimedOut o -> OutcomeKind.TIMED_OUT;
      case Disconnected o -> OutcomeKind.DISCONNECTED;
      case Refused o -> OutcomeKind.REFUSED;
      case Unsupported o -> OutcomeKind.UNSUPPORTED;
    };
  }

  /** Returns the request it is the outcome of; empty: of a call, or of none that is known. */
  default Optional<String> ofRequest() {
    return switch (this) {
      case Answered o -> Optional.of(o.requestId());
      case TimedOut o -> o.requestId();
      case Disconnected o -> o.requestId();
      case Refused o -> o.requestId();
      case Connected o -> Optional.empty();
      case Found o -> Optional.empty();
      case Replied o -> Optional.empty();
      case Done o -> Optional.empty();
      case Unsupported o -> Optional.empty();
    };
  }

  /** The session is established: both Status messages were exchanged and accepted. */
  record Connected(String session, int eth, RemoteStatus status, long elapsedNanos)
      implements Outcome {}

  /**
   * The answer to one request, decoded.
   *
   * @param count items in the answer
   * @param numbers block numbers, for headers
   * @param hashes one of each item, as its kind of request says
   * @param bytes size of code‖payload
   * @param digest {@code 0x} keccak-256 of code‖payload
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

  /** A lookup has ended; {@code nodes} are those that answered. */
  record Found(List<DiscoveredNode> nodes, long elapsedNanos) implements Outcome {
    public Found {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * What came back for a packet.
   *
   * @param packets kinds of the replies, in order
   * @param nodes those that the replies name
   */
  record Replied(
      List<String> packets,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<DiscoveredNode> nodes,
      long elapsedNanos)
      implements Outcome {
    public Replied {
      packets = List.copyOf(packets);
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * A call that expects no answer (announce, ping, raw, mine, sync, close, wait) was carried out.
   *
   * @param blocks of a sync: how many were fetched and verified
   * @param head of the chain once something was mined; of a sync, if the node says so, the last
   *     block that is verified
   * @param bytes of a sync: size of all answers, code‖payload; empty: the node does not say
   */
  record Done(
      long elapsedNanos,
      Optional<Integer> blocks,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Head> head,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> bytes)
      implements Outcome {

    /** Of anything but a sync, or of a sync of which only the number of blocks is known. */
    public Done(long elapsedNanos, Optional<Integer> blocks) {
      this(elapsedNanos, blocks, Optional.empty(), Optional.empty());
    }
  }

  /** The last block of a chain: its number in decimal, its hash in {@code 0x} hex. */
  record Head(String number, String hash) {}

  /** No answer arrived; {@code early} when the runner gave up because nothing moved any more. */
  record TimedOut(Optional<String> requestId, long afterNanos, boolean early) implements Outcome {}

  /** The peer, or the transport, ended the session first. */
  record Disconnected(Optional<String> requestId, Optional<String> reason, long afterNanos)
      implements Outcome {}

  /** The node did not try: nothing listens at the address, or the session no longer exists. */
  record Refused(Optional<String> requestId, String reason) implements Outcome {}

  /** The node answered with 501: it cannot do this. */
  record Unsupported(String reason) implements Outcome {}

  /**
   * The peer's Status, numbers in decimal, hashes in {@code 0x} hex.
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
      Optional<String> earliest,
      Optional<String> latest) {

    /** A Status before eth/69. */
    public RemoteStatus(
        int version,
        String networkId,
        String genesis,
        String forkHash,
        String forkNext,
        String head) {
      this(
          version,
          networkId,
          genesis,
          forkHash,
          forkNext,
          head,
          Optional.empty(),
          Optional.empty());
    }
  }
}
