package org.twinwire.refnode.node;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.twinwire.contract.EventLog;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.Hooks;
import org.twinwire.refnode.chain.MovingChain;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.growth.Growth;
import org.twinwire.refnode.link.Connections.Terms;
import org.twinwire.refnode.link.SessionTrace;
import org.twinwire.refnode.pool.TransactionPool;
import org.twinwire.refnode.session.Opening;
import org.twinwire.refnode.session.RequestIds;
import org.twinwire.refnode.session.Session;
import org.twinwire.refnode.session.SessionContext;
import org.twinwire.refnode.sync.Imported;

/**
 * The sessions since the last reset, over or not. Everything but {@link #find} on the event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
final class Sessions {

  /** Connections at one time; a pair of nodes needs one. */
  static final int OPEN_MAX = 256;

  /** How long a session may take to stand before others are told of what was mined. */
  private static final int DECISION_SECONDS = 5;

  private final MovingChain chains;
  private final Growth growth;
  private final EventLog<NodeEvent> events;
  private final Randomness randomness;
  private final RequestIds requestIds = new RequestIds();
  private final Imported imported = new Imported();
  private final Map<String, OpenSession> sessions = new ConcurrentHashMap<>();
  private Behaviour behaviour = Behaviour.DEFAULT;
  private TransactionPool pool;
  private long last;

  Sessions(MovingChain chains, EventLog<NodeEvent> events, Randomness randomness) {
    this.chains = chains;
    this.growth = new Growth(chains, events::add, this::standing);
    this.events = events;
    this.randomness = randomness;
    this.pool = new TransactionPool(chains.current().pool(), behaviour.pool());
  }

  /** How the chain of all sessions grows. */
  Growth growth() {
    return growth;
  }

  /** Those that stand, in the order in which they began. */
  private List<Session> standing() {
    return sessions.values().stream()
        .sorted(Comparator.comparingLong(OpenSession::number))
        .map(OpenSession::session)
        .filter(Session::stands)
        .toList();
  }

  /** Completed once it is known of every open session whether it stands, or after a while. */
  CompletableFuture<Void> decided() {
    CompletableFuture<?>[] undecided =
        sessions.values().stream()
            .filter(one -> one.channel().isOpen())
            .map(one -> one.session().established())
            .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(undecided)
        .completeOnTimeout(null, DECISION_SECONDS, TimeUnit.SECONDS);
  }

  void behaviour(Behaviour newBehaviour) {
    behaviour = newBehaviour;
    pool = new TransactionPool(chains.current().pool(), newBehaviour.pool());
  }

  /** What was synced since the last reset. */
  Imported imported() {
    return imported;
  }

  Optional<OpenSession> find(String id) {
    return Optional.ofNullable(sessions.get(id));
  }

  /** Whether one more connection is allowed; reports it if not. */
  boolean hasRoom() {
    boolean room =
        sessions.values().stream().filter(one -> one.channel().isOpen()).count() < OPEN_MAX;
    if (!room) {
      String text = "sessions: got one more (expected: at most %d)".formatted(OPEN_MAX);
      events.add(new NodeEvent.LimitHit(Optional.empty(), Optional.empty(), "sessions", text));
    }
    return room;
  }

  /** Begins a session on a channel; the terms are what its stack is to be installed with. */
  Terms begin(Channel channel, Opening opening, List<Integer> ethVersions) {
    SessionTrace trace = new SessionTrace("s" + ++last, events::add);
    Hooks hooks = behaviour.hooks();
    SessionContext context =
        new SessionContext(
            chains,
            pool,
            growth.announcements(),
            behaviour,
            hooks,
            trace,
            requestIds,
            channel.eventLoop());
    Session session = new Session(context, opening);
    sessions.put(trace.session(), new OpenSession(last, session, channel, trace));
    return new Terms(ethVersions, behaviour, hooks, trace, session, randomness.next());
  }

  /** Closes everything, and then is as new. */
  CompletableFuture<Void> reset(long seed) {
    CompletableFuture<?>[] closed =
        sessions.values().stream().map(Sessions::drop).toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(closed)
        .thenCompose(done -> anyOpen() ? reset(seed) : asNew(seed));
  }

  private static CompletableFuture<Void> drop(OpenSession open) {
    open.trace().mute();
    open.channel().close();
    CompletableFuture<Void> closed = new CompletableFuture<>();
    ChannelFuture closeFuture = open.channel().closeFuture();
    closeFuture.addListener(done -> closed.complete(null));
    return closed;
  }

  /** A peer may have dialed in the meantime. */
  private boolean anyOpen() {
    return sessions.values().stream().anyMatch(one -> one.channel().isOpen());
  }

  private CompletableFuture<Void> asNew(long seed) {
    sessions.clear();
    behaviour(Behaviour.DEFAULT);
    last = 0;
    requestIds.reset();
    growth.reset();
    imported.reset();
    randomness.reset(seed);
    events.clear();
    return CompletableFuture.completedFuture(null);
  }
}
