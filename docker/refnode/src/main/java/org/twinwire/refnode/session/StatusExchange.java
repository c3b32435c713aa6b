package org.twinwire.refnode.session;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.link.Later;
import org.twinwire.wire.eth.BlockRange;
import org.twinwire.wire.eth.GetBlockHeaders;
import org.twinwire.wire.eth.Origin;
import org.twinwire.wire.eth.Status;

/**
 * Waits for the peer's Status and decides when the session stands: at once when both Status
 * messages are good; when ours was meant to be improper, once the peer has answered a request
 * behind it, or after a while without objection.
 */
final class StatusExchange {

  /**
   * How long a peer has to object to an improper opening, if nothing can prove that it will not.
   */
  static final Duration OBJECTION = Duration.ofSeconds(1);

  /** The same for a peer that is asked for {@link #PROOF}, and may be slow. */
  static final Duration PATIENT_OBJECTION = Duration.ofSeconds(6);

  /**
   * What is asked behind an improper Status. Messages of one stream are read in their order, and
   * eth answers nothing before Status, so that an answer proves that ours was taken. A Pong would
   * not: go-ethereum answers Ping in its read loop, and objects in the protocol above it.
   */
  static final Request PROOF =
      new Request(
          Optional.empty(),
          new GetBlockHeaders(
              UInt64.ZERO, new Origin.ByNumber(UInt64.ZERO), UInt64.ONE, UInt64.ZERO, false),
          Duration.ofSeconds(10));

  private final Opening opening;
  private final boolean improper;
  private final EventLoop loop;
  private final long startedNanos = System.nanoTime();
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private Optional<Status> remote = Optional.empty();
  private Optional<Outcome> unopposed = Optional.empty();

  /**
   * @param improper whether the peer has something to object to
   */
  StatusExchange(Opening opening, boolean improper, EventLoop loop) {
    this.opening = opening;
    this.improper = improper;
    this.loop = loop;
  }

  /** Completed with {@link Outcome.Connected}, or {@link Outcome.Disconnected} if there is none. */
  CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  Optional<Status> remote() {
    return remote;
  }

  /** Says so when nothing is decided after {@code patience}. */
  void limit(Duration patience, Runnable undecided) {
    whileUndecided(Later.run(loop, patience, undecided));
  }

  /**
   * The peer's Status came and is good.
   *
   * @param objection how long the peer has to object, if there is something to object to
   */
  void accept(String session, int ethVersion, Status status, Duration objection) {
    remote = Optional.of(status);
    Outcome connected =
        new Outcome.Connected(session, ethVersion, told(status), System.nanoTime() - startedNanos);
    if (!improper) {
      outcome.complete(connected);
    } else if (!opening.silent()) {
      unopposed = Optional.of(connected);
      whileUndecided(Later.run(loop, objection, () -> outcome.complete(connected)));
    }
  }

  /** Whether the peer has taken Status or has yet to object to it. */
  boolean isUnopposed() {
    return unopposed.isPresent() && !outcome.isDone();
  }

  /** What came of {@link #PROOF}. */
  void replied(Reply reply) {
    if (reply instanceof Reply.Items) {
      unopposed.ifPresent(outcome::complete);
    }
  }

  /** The session is over. */
  void fail(Optional<String> reason) {
    outcome.complete(
        new Outcome.Disconnected(Optional.empty(), reason, System.nanoTime() - startedNanos));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // to cancel cannot fail
  private void whileUndecided(Later timer) {
    outcome.thenRun(timer::cancel);
  }

  static Outcome.RemoteStatus told(Status status) {
    return new Outcome.RemoteStatus(
        status.version(),
        status.networkId().toBigInteger().toString(),
        status.genesis().toHexString(),
        status.forkId().hash4().toHexString(),
        status.forkId().next().toBigInteger().toString(),
        status.head().toHexString(),
        range(status).map(range -> range.earliest().toBigInteger().toString()),
        range(status).map(range -> range.latest().toBigInteger().toString()));
  }

  private static Optional<BlockRange> range(Status status) {
    return switch (status) {
      case Status.OfHead none -> Optional.empty();
      case Status.OfRange since69 -> Optional.of(since69.range());
    };
  }
}
