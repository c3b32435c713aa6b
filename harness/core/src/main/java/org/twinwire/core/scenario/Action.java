package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.request.Request;

/**
 * What a step does. Numbers and hashes are text here, as they may be references such as {@code
 * ${head}}, {@code ${hash(5)}} or {@code ${first.hashes[2]}}, which {@code plan} resolves.
 */
public sealed interface Action {

  /** Returns whether it sends requests to the peer. */
  default boolean asks() {
    return !asked().isEmpty();
  }

  /** Returns the requests that it sends, as far as the script names them. */
  default List<Request> asked() {
    return List.of();
  }

  /** Returns whether it opens a session or acts on one. */
  default boolean isOfSession() {
    return true;
  }

  /**
   * Dial, handshake, exchange Status.
   *
   * @param status fields of the sent Status to replace: {@code version}, {@code networkId}, {@code
   *     genesis}, {@code forkHash}, {@code forkNext}, {@code earliest}, {@code latest}, {@code
   *     latestHash}
   * @param silent send no Status at all
   * @param early requests sent before our Status
   * @param behind requests sent directly after our Status, without waiting for the peer's
   * @param stack of the session; empty: the compared one
   * @param discovered whether to dial the address that was discovered last, not the known one
   */
  record Connect(
      Map<String, String> status,
      boolean silent,
      List<Request> early,
      List<Request> behind,
      Optional<Long> timeoutMillis,
      Optional<SessionStack> stack,
      boolean discovered)
      implements Action {
    public Connect {
      status = Map.copyOf(status);
      early = List.copyOf(early);
      behind = List.copyOf(behind);
    }

    @Override
    public List<Request> asked() {
      return Stream.concat(early.stream(), behind.stream()).toList();
    }

    /** Sends no request directly after Status, over the compared stack. */
    public Connect(
        Map<String, String> status,
        boolean silent,
        List<Request> early,
        Optional<Long> timeoutMillis) {
      this(status, silent, early, List.of(), timeoutMillis, Optional.empty(), false);
    }

    /** Returns the same with a name for the other stack of the comparison. */
    Connect beside(String other) {
      return new Connect(
          status,
          silent,
          early,
          behind,
          timeoutMillis,
          stack.map(s -> s.beside(other)),
          discovered);
    }
  }

  /** Find nodes by way of the other node's bootnode. Needs no session. */
  record Discover(DiscoveryMove move, Optional<Long> timeoutMillis) implements Action {

    @Override
    public boolean isOfSession() {
      return false;
    }
  }

  /** One or many requests. */
  record Requests(Mode mode, List<Request> requests) implements Action {
    public Requests {
      requests = List.copyOf(requests);
    }

    @Override
    public List<Request> asked() {
      return requests;
    }
  }

  /**
   * An unsolicited message.
   *
   * @param type {@code new-block}, {@code new-block-hashes} or {@code block-range-update}
   * @param blocks block numbers; of a range the earliest and the latest
   */
  record Announce(String type, List<String> blocks) implements Action {
    public Announce {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * Pings, of p2p or of the muxer, sent at once.
   *
   * @param timeoutMillis for all answers
   */
  record Ping(int times, Optional<Long> timeoutMillis) implements Action {}

  /**
   * Transactions of the pool, whole or by their hashes.
   *
   * @param transactions their hashes
   */
  record Send(List<String> transactions, As as, Optional<Long> timeoutMillis) implements Action {
    public Send {
      transactions = List.copyOf(transactions);
    }
  }

  /** Bytes that a correct node would not send. */
  record Raw(RawMove move, Optional<Long> timeoutMillis) implements Action {

    /** Bytes, in hex, on the socket. */
    public Raw(String hex) {
      this(new RawMove.OnSocket(hex), Optional.empty());
    }
  }

  /**
   * Lets a node mine blocks behind the head of its chain, and announce them.
   *
   * @param branch whether those of the branch beside the first of them
   * @param everyMillis between two blocks
   * @param timeoutMillis for the peer to have the expected head once the last block is mined
   */
  record Mine(
      int blocks,
      boolean branch,
      Announcing announcing,
      long everyMillis,
      Optional<Long> timeoutMillis)
      implements Action {

    @Override
    public boolean isOfSession() {
      return false;
    }
  }

  record Sync(Optional<Long> timeoutMillis) implements Action {
    @Override
    public boolean asks() {
      return true;
    }
  }

  record Close() implements Action {}

  /** Lets time pass: for scripts that test a limit, never to wait for an event. */
  record Wait(long millis) implements Action {

    @Override
    public boolean isOfSession() {
      return false;
    }
  }

  /** Which message tells the peers of a mined block. Since eth/69 there is one only. */
  enum Announcing {
    /** As eth says: whole to some, by its hash to the others. */
    @JsonProperty("auto")
    AUTO,
    /** NewBlock to all. */
    @JsonProperty("blocks")
    BLOCKS,
    /** NewBlockHashes to all. */
    @JsonProperty("hashes")
    HASHES,
    /** None. */
    @JsonProperty("none")
    NONE;

    /** The name in scenarios and control calls. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the type of the announcement in a version of eth, if a single peer is told. */
    public Optional<String> type(int ethVersion) {
      if (this == NONE) {
        return Optional.empty();
      }
      if (ethVersion >= EthVersions.RANGES) {
        return Optional.of("block-range-update");
      }
      return Optional.of(this == HASHES ? "new-block-hashes" : "new-block");
    }
  }

  /** What is sent of transactions. */
  enum As {
    /** The transactions themselves. */
    @JsonProperty("transactions")
    TRANSACTIONS,
    /** An announcement of their hashes. */
    @JsonProperty("hashes")
    HASHES;

    /** The word in scenarios and control calls. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the requests of one step follow each other. */
  enum Mode {
    /** Each after the answer to the one before. */
    @JsonProperty("sequential")
    SEQUENTIAL,
    /** All sent without waiting. */
    @JsonProperty("pipelined")
    PIPELINED,
    /** All in one write to the socket; over streams, on one stream. */
    @JsonProperty("one-write")
    ONE_WRITE;

    /** The mode's name in scenarios and control calls. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
