package org.twinwire.refnode.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.adversary.RawMove;
import org.twinwire.refnode.behaviour.FirstAnswers;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.LifeCycle;
import org.twinwire.refnode.events.By;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.link.EthStream;
import org.twinwire.refnode.link.Link;
import org.twinwire.refnode.link.LinkListener;
import org.twinwire.refnode.pool.Peer;
import org.twinwire.refnode.pool.PoolExchange;
import org.twinwire.wire.eth.EthException;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.GetPooledTransactions;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.eth.Status;
import org.twinwire.wire.rlpx.p2p.DisconnectReason;

/** One conversation with a peer, from the handshake to its end. */
public final class Session implements LinkListener {

  /** For transactions that were announced (go-ethereum, txFetchTimeout). */
  private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(5);

  private final SessionContext context;
  private final Opening opening;
  private final StatusExchange statusExchange;
  private final PendingRequests pending;
  private final PoolExchange exchange;
  private final Conversation conversation;
  private final PingsFirst pings = new PingsFirst();
  private final Pings ownPings = new Pings();
  private Optional<Link> link = Optional.empty();
  private final CompletableFuture<Optional<String>> over = new CompletableFuture<>();
  private PeerNote peer = PeerNote.NONE;
  private final KnownBlocks known = new KnownBlocks();
  private int ethVersion;
  private Optional<String> endReason = Optional.empty();
  private Optional<By> endedBy = Optional.empty();

  public Session(SessionContext context, Opening opening) {
    this.context = context;
    this.opening = opening;
    this.statusExchange = new StatusExchange(opening, isImproper(), context.loop());
    this.pending = new PendingRequests(context.loop(), context.trace(), context.hooks());
    this.exchange =
        new PoolExchange(context.pool(), context.hooks(), context.trace(), new PoolPeer());
    this.conversation =
        new Conversation(
            context,
            pending,
            exchange,
            this::behindFirstAnswers,
            announcement -> context.announcements().announced(this, announcement),
            this::close);
  }

  public String id() {
    return context.trace().session();
  }

  /** What became of the Status exchange. May be read on any thread. */
  public CompletableFuture<Outcome> established() {
    return statusExchange.outcome();
  }

  /** Head of the peer, once its Status came. After {@link #established()}, on any thread. */
  public Optional<Bytes32> remoteHead() {
    return statusExchange.remote().map(Status::head);
  }

  /** How long an answer to a sync may take before it is asked for again. */
  public Duration syncTimeout() {
    return context.behaviour().timing().syncTimeout();
  }

  /** Ends the session because the peer is of no use. Event loop only. */
  public void drop(String why) {
    if (endedBy.isEmpty()) {
      refuse(DisconnectReason.USELESS_PEER, why);
    }
  }

  /** What is known about the peer so far. Event loop only. */
  public PeerNote peer() {
    return peer;
  }

  /** Asks, one write for each request, or one write and one stream for all of them. */
  public List<CompletableFuture<Reply>> ask(List<Request> requests, boolean oneWrite) {
    if (endedBy.isPresent() || link.isEmpty()) {
      return requests.stream().map(request -> refused(request, "over" + why())).toList();
    }
    return oneWrite ? askTogether(requests) : askEach(requests);
  }

  /** Whether both Status messages were exchanged, and the session is not over. Event loop only. */
  public boolean stands() {
    return endedBy.isEmpty() && statusExchange.remote().isPresent();
  }

  /** The version of eth that was agreed. */
  public int ethVersion() {
    return ethVersion;
  }

  /** Whether the peer is known to have a block. Event loop only. */
  public boolean peerHas(Bytes32 block) {
    return known.has(block);
  }

  /** Remembers that the peer has a block. Event loop only. */
  public void peerGot(Bytes32 block) {
    known.add(block);
  }

  /** Whether one of the hooks of this connection says so. */
  public boolean departs(Predicate<Hook> what) {
    return context.hooks().any(what);
  }

  /** Tells a person something about the session. */
  public void warn(String text) {
    context.trace().warn(text);
  }

  /** Announces a block of this node; false if the session is over. */
  public boolean announceBlock(EthMessage announcement) {
    return announce(context.hooks().change(announcement, Hook::announcement));
  }

  /** Sends a message nobody asked for; false if the session is over. */
  public boolean announce(EthMessage announcement) {
    return whileOpen(() -> send(announcement.encode()));
  }

  /** Sends transactions of the folder whole; false if the session is over. */
  public boolean sendTransactions(List<Bytes32> hashes) {
    return whileOpen(() -> exchange.sendWhole(hashes));
  }

  /** Announces transactions; false if the session is over. */
  public boolean announceTransactions(List<Bytes32> hashes) {
    return whileOpen(() -> exchange.announce(hashes));
  }

  private boolean whileOpen(Runnable step) {
    boolean open = endedBy.isEmpty() && link.isPresent();
    if (open) {
      step.run();
    }
    return open;
  }

  private void send(Message message) {
    EthStream stream = link.orElseThrow().batchStream();
    stream.write(message);
    stream.end();
    stream.flush();
  }

  /** Whether this connection has a place for the move; true once it is over. */
  public boolean offers(RawMove move) {
    return link.map(open -> open.offers(move)).orElse(true);
  }

  /** Whether this connection has pings; true once it is over. Event loop only. */
  public boolean hasPings() {
    return link.map(Link::hasPings).orElse(true);
  }

  /** Sends pings; completed once all are answered. Empty if the session is over. */
  public Optional<CompletableFuture<Void>> ping(int times) {
    return link.filter(open -> endedBy.isEmpty()).map(open -> ownPings.send(open, times));
  }

  /** Sends what a script wants; false if the session is over. */
  public boolean raw(RawMove move) {
    if (endedBy.isPresent() || link.isEmpty()) {
      return false;
    }
    link.get().raw(move);
    return true;
  }

  /** Completed when the session has ended, with the reason. Event loop only. */
  public CompletableFuture<Optional<String>> over() {
    return over;
  }

  /**
   * Ends the session from here, once the application has got what was read; false if the handshake
   * is not over, so that nothing can be said.
   */
  public boolean close() {
    link.ifPresent(Link::hurry);
    end(By.LOCAL, Optional.empty());
    link.ifPresent(open -> open.disconnect(DisconnectReason.REQUESTED));
    return link.isPresent();
  }

  @Override
  public void introduced(String client, List<Integer> eth) {
    peer = peer.introduced(client, eth);
  }

  @Override
  public void upgraded(Link upgraded) {
    link = Optional.of(upgraded);
    statusExchange.limit(context.behaviour().statusTimeout(), this::statusTimedOut);
  }

  @Override
  public void ready(int version) {
    ethVersion = version;
    if (context.hooks().any(Hook::asksPingsFirst)) {
      pings.ask(link.orElseThrow());
    }
    pings.then(this::open);
  }

  @Override
  public void ponged() {
    pings.answered();
    ownPings.answered();
  }

  private void open() {
    EthStream stream = link.orElseThrow().statusStream();
    writeAll(stream, opening.early());
    if (!opening.silent()) {
      Message status = opening.overrides().statusFor(context.chain(), ethVersion).encode();
      context.hooks().change(List.of(status), Hook::status).forEach(stream::write);
      stream.end();
    }
    if (!opening.behind().isEmpty()) {
      askTogether(opening.behind());
    }
    stream.flush();
  }

  @Override
  public void delivered(EthStream stream, Message message) {
    if (endedBy.isPresent()) {
      return;
    }
    try {
      received(stream, message, EthMessage.decode(message, ethVersion));
    } catch (EthException broken) {
      refuse(broken.getMessage());
    }
  }

  @Override
  public void ended(EthStream stream) {
    conversation.ended(stream);
  }

  @Override
  public void lost(EthStream stream) {
    pending.lost(stream);
  }

  @Override
  public void broken(String reason) {
    context.trace().warn(reason);
    end(By.LOCAL, Optional.of("local: " + reason));
  }

  @Override
  public void dismissed(Optional<String> reason) {
    end(By.REMOTE, reason);
  }

  @Override
  public void closed(By by) {
    end(by, Optional.empty());
    context.trace().add(new NodeEvent.SessionClosed(id(), endedBy.orElse(by), endReason));
  }

  private void received(EthStream stream, Message message, EthMessage content) {
    if (content instanceof Status status) {
      received(status);
    } else if (statusExchange.remote().isEmpty()) {
      refuse("first message: got code %d (expected: Status)".formatted(message.code()));
    } else {
      conversation.received(stream, message, content, ethVersion);
    }
  }

  private void received(Status status) {
    if (statusExchange.remote().isPresent()) {
      refuse("Status: got a second one (expected: one)");
      return;
    }
    peer = peer.with(StatusExchange.told(status));
    new StatusCheck(context.chain(), ethVersion)
        .problem(status)
        .ifPresentOrElse(this::refuse, () -> pings.then(() -> accept(status)));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // every request is replied to
  private void accept(Status status) {
    boolean provable = opening.isImproper() && hasOneStream();
    statusExchange.accept(
        id(),
        ethVersion,
        status,
        provable ? StatusExchange.PATIENT_OBJECTION : StatusExchange.OBJECTION);
    exchange.begin();
    if (provable && statusExchange.isUnopposed()) {
      ask(List.of(StatusExchange.PROOF), false).getFirst().thenAccept(statusExchange::replied);
    }
  }

  /** Streams do not wait for each other: a request on its own stream may overtake Status. */
  private boolean hasOneStream() {
    return context.behaviour().lifeCycle() == LifeCycle.LONG_LIVED;
  }

  /** Go-ethereum ends a session with this reason, whatever the peer did wrong in eth. */
  private void refuse(String problem) {
    refuse(DisconnectReason.SUBPROTOCOL_ERROR, problem);
  }

  private void refuse(DisconnectReason reason, String problem) {
    broken(problem);
    link.ifPresent(open -> open.disconnect(reason));
  }

  /** Go-ethereum's word for a read timeout has the number of this reason. */
  private void statusTimedOut() {
    if (statusExchange.remote().isEmpty() && endedBy.isEmpty()) {
      long patience = context.behaviour().statusTimeout().toMillis();
      refuse(
          DisconnectReason.PING_TIMEOUT,
          "Status: got nothing (expected: within %d ms)".formatted(patience));
    }
  }

  private List<CompletableFuture<Reply>> askEach(List<Request> requests) {
    List<CompletableFuture<Reply>> replies = new ArrayList<>();
    for (Request request : requests) {
      replies.addAll(askTogether(List.of(request)));
    }
    return replies;
  }

  private List<CompletableFuture<Reply>> askTogether(List<Request> requests) {
    try {
      EthStream stream = link.orElseThrow().batchStream();
      List<CompletableFuture<Reply>> replies = writeAll(stream, requests);
      stream.end();
      if (context.hooks().any(Hook::endsBehindRequests)) {
        stream.endForGood();
      }
      stream.flush();
      return replies;
    } catch (IllegalStateException noStream) {
      String why = String.valueOf(noStream.getMessage());
      return requests.stream().map(request -> refused(request, why)).toList();
    }
  }

  private List<CompletableFuture<Reply>> writeAll(EthStream stream, List<Request> requests) {
    return requests.stream().map(request -> write(stream, request)).toList();
  }

  private CompletableFuture<Reply> write(EthStream stream, Request request) {
    var id = request.id().orElseGet(context.requestIds()::next);
    CompletableFuture<Reply> reply = pending.start(stream, id, request);
    Message question = request.question().withId(id).encode();
    stream.write(question);
    if (request.question() instanceof GetPooledTransactions asked) {
      exchange.asked(question, asked.hashes());
    }
    return reply;
  }

  private CompletableFuture<Reply> refused(Request request, String why) {
    Optional<String> requestId = request.id().map(id -> id.toBigInteger().toString());
    Outcome refused = new Outcome.Refused(requestId, "session %s: %s".formatted(id(), why));
    return CompletableFuture.completedFuture(new Reply.Nothing(refused));
  }

  private void behindFirstAnswers(Set<EthStream> streams) {
    FirstAnswers answers = new FirstWrite(streams);
    context.hooks().all().forEach(hook -> hook.behindFirstAnswers(answers));
  }

  private boolean isImproper() {
    return opening.isImproper() || context.hooks().any(Hook::isImproper);
  }

  private String why() {
    return endReason.map(reason -> ", " + reason).orElse("");
  }

  private void end(By by, Optional<String> reason) {
    if (endedBy.isPresent()) {
      return;
    }
    endedBy = Optional.of(by);
    endReason = reason;
    exchange.end();
    pending.disconnected(reason);
    statusExchange.fail(reason);
    over.complete(reason);
  }

  /** The peer as the pool of transactions sees it. */
  private final class PoolPeer implements Peer {

    @Override
    public int ethVersion() {
      return ethVersion;
    }

    @Override
    public void send(Message message) {
      whileOpen(() -> Session.this.send(message));
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // every request is replied to
    public void ask(List<Bytes32> hashes, Consumer<List<Bytes>> reply) {
      Request request =
          new Request(
              Optional.empty(), new GetPooledTransactions(UInt64.ZERO, hashes), FETCH_TIMEOUT);
      Session.this
          .ask(List.of(request), false)
          .getFirst()
          .thenAccept(
              came -> reply.accept(came instanceof Reply.Items got ? got.items() : List.of()));
    }

    @Override
    public void refuse(String problem) {
      Session.this.refuse(problem);
    }
  }

  /** What can be added to the write that takes the first answers. */
  private final class FirstWrite implements FirstAnswers {

    private final Set<EthStream> streams;

    FirstWrite(Set<EthStream> streams) {
      this.streams = streams;
    }

    @Override
    public void disconnect() {
      close();
    }

    @Override
    public void finish() {
      link.ifPresent(Link::hurry);
      end(By.LOCAL, Optional.empty());
      link.ifPresent(Link::finish);
    }

    @Override
    public void cutOff() {
      streams.forEach(EthStream::cutOff);
    }
  }
}
