package org.twinwire.refnode.node;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.adversary.RawMove;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.Reply;
import org.twinwire.refnode.session.Request;
import org.twinwire.refnode.session.Session;
import org.twinwire.refnode.sync.ChainSync;
import org.twinwire.refnode.sync.Imported;
import org.twinwire.refnode.sync.Pace;
import org.twinwire.refnode.sync.SyncPeer;
import org.twinwire.refnode.vocabulary.NotOffered;
import org.twinwire.wire.eth.EthMessage;

/** The calls of the node contract that act on one session. They wait for what they start. */
public final class SessionCalls {

  private final Loop loop;
  private final Chain chain;
  private final Imported imported;
  private final OpenSession open;
  private final Session session;

  SessionCalls(Loop loop, Chain chain, Imported imported, OpenSession open) {
    this.loop = loop;
    this.chain = chain;
    this.imported = imported;
    this.open = open;
    this.session = open.session();
  }

  /** Asks the peer; an outcome for each request, in their order. */
  public List<Outcome> ask(RequestMode mode, List<Request> requests) {
    if (!awaitStatus(longest(requests))) {
      return requests.stream().map(this::refused).toList();
    }
    List<Reply> replies =
        switch (mode) {
          case SEQUENTIAL -> new RequestSequence(session, loop, requests).ask();
          case PIPELINED -> ask(requests, false);
          case ONE_WRITE -> ask(requests, true);
        };
    return replies.stream().map(Reply::outcome).toList();
  }

  /** Sends a message nobody asked for. */
  public Outcome announce(EthMessage announcement) {
    long startedNanos = System.nanoTime();
    return loop.call(() -> session.announce(announcement)) ? done(startedNanos) : over();
  }

  /** Sends pings and waits for their answers; {@link NotOffered} where the stack has none. */
  public Outcome ping(int times, Duration timeout) {
    long startedNanos = System.nanoTime();
    if (!loop.call(session::hasPings)) {
      throw new NotOffered("ping", "a session over rlpx, or a muxer with pings");
    }
    CompletableFuture<Optional<String>> end = loop.call(session::over);
    return loop.call(() -> session.ping(times))
        .map(pongs -> answered(pongs, end, startedNanos, timeout))
        .orElseGet(this::over);
  }

  /** All were answered, or the session ended before, or neither in time. */
  private static Outcome answered(
      CompletableFuture<Void> pongs,
      CompletableFuture<Optional<String>> end,
      long startedNanos,
      Duration timeout) {
    CompletableFuture.anyOf(pongs, end)
        .completeOnTimeout(timeout, timeout.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    return pongs.isDone() ? done(startedNanos) : end(end, startedNanos, Duration.ofMillis(1));
  }

  /** Sends transactions of the folder whole, or announces hashes. */
  public Outcome send(Sending sending) {
    long startedNanos = System.nanoTime();
    return loop.call(() -> sending.through(session)) ? done(startedNanos) : over();
  }

  /** The same, and then waits for the session to end. */
  public Outcome sendToTheEnd(Sending sending, Duration timeout) {
    return toTheEnd(() -> send(sending), timeout);
  }

  /** Sends what a script wants; {@link NotOffered} where the stack has no place for it. */
  public Outcome raw(RawMove move) {
    long startedNanos = System.nanoTime();
    requireOffered(move);
    return loop.call(() -> session.raw(move)) ? done(startedNanos) : over();
  }

  /** The same, and then waits for the session to end. */
  public Outcome rawToTheEnd(RawMove move, Duration timeout) {
    return toTheEnd(() -> raw(move), timeout);
  }

  private Outcome toTheEnd(Supplier<Outcome> send, Duration timeout) {
    long startedNanos = System.nanoTime();
    CompletableFuture<Optional<String>> end = loop.call(session::over);
    Outcome sent = send.get();
    return sent instanceof Outcome.Done ? end(end, startedNanos, timeout) : sent;
  }

  private void requireOffered(RawMove move) {
    if (!loop.call(() -> session.offers(move))) {
      throw new NotOffered("raw p2p", "a session over rlpx");
    }
  }

  private static Outcome end(
      CompletableFuture<Optional<String>> end, long startedNanos, Duration timeout) {
    Optional<Optional<String>> reason =
        end.thenApply(Optional::of)
            .completeOnTimeout(Optional.empty(), timeout.toMillis(), TimeUnit.MILLISECONDS)
            .join();
    long afterNanos = System.nanoTime() - startedNanos;
    return reason
        .<Outcome>map(why -> new Outcome.Disconnected(Optional.empty(), why, afterNanos))
        .orElseGet(() -> new Outcome.TimedOut(Optional.empty(), afterNanos, false));
  }

  private Outcome over() {
    return new Outcome.Refused(Optional.empty(), "session %s: over".formatted(session.id()));
  }

  /** Fetches and verifies the peer's chain. */
  public Outcome sync(Duration timeout) {
    if (!awaitStatus(timeout)) {
      return new Outcome.Refused(Optional.empty(), noStatus());
    }
    Optional<Bytes32> head = session.remoteHead();
    return head.isEmpty() ? over() : chainSync(timeout).run(head.get());
  }

  private ChainSync chainSync(Duration timeout) {
    return new ChainSync(
        new SyncedFrom(),
        imported,
        chain.genesis().fields(),
        timeout,
        Pace.usual(session.syncTimeout()));
  }

  /** Ends the session; its connection is fully closed on this side when this returns. */
  public Outcome close() {
    long startedNanos = System.nanoTime();
    if (!loop.call(session::close)) {
      open.channel().close().syncUninterruptibly();
    }
    open.channel().closeFuture().syncUninterruptibly();
    return done(startedNanos);
  }

  private List<Reply> ask(List<Request> requests, boolean oneWrite) {
    List<CompletableFuture<Reply>> replies = loop.call(() -> session.ask(requests, oneWrite));
    // One wait for all of them: the event loop has to wake this thread once.
    CompletableFuture.allOf(replies.toArray(CompletableFuture<?>[]::new)).join();
    return replies.stream().map(CompletableFuture::join).toList();
  }

  /** The session as a sync uses it. */
  private final class SyncedFrom implements SyncPeer {

    @Override
    public CompletableFuture<Reply> ask(Request request) {
      return loop.call(() -> session.ask(List.of(request), false)).getFirst();
    }

    @Override
    public boolean departs(Predicate<Hook> point) {
      return loop.call(() -> session.departs(point));
    }

    @Override
    public void drop(String why) {
      loop.run(() -> session.drop(why));
    }
  }

  /**
   * The other side may have its Status earlier than we have ours: a session stands at both ends.
   */
  private boolean awaitStatus(Duration patience) {
    try {
      session.established().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException late) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Duration longest(List<Request> requests) {
    return requests.stream().map(Request::timeout).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  private Outcome refused(Request request) {
    return new Outcome.Refused(request.id().map(id -> id.toBigInteger().toString()), noStatus());
  }

  private String noStatus() {
    return "session %s: got no Status yet (expected: one)".formatted(session.id());
  }

  private static Outcome done(long startedNanos) {
    return new Outcome.Done(System.nanoTime() - startedNanos);
  }
}
