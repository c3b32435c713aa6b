package org.twinwire.refnode.node;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.twinwire.refnode.link.Connections;
import org.twinwire.refnode.link.Connections.Terms;
import org.twinwire.refnode.link.Later;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.PeerNote;
import org.twinwire.refnode.session.Session;

/** Dials peers, and waits until the session stands or does not. Event loop only. */
@SuppressWarnings("FutureReturnValueIgnored") // every end of a dial completes its outcome
final class Dialing {

  private final EventLoop loop;
  private final Sessions sessions;
  private final Connections connections;

  Dialing(EventLoop loop, Sessions sessions, Connections connections) {
    this.loop = loop;
    this.sessions = sessions;
    this.connections = connections;
  }

  CompletableFuture<Dialed> connect(Dial dial) {
    CompletableFuture<Dialed> dialed = new CompletableFuture<>();
    long startedNanos = System.nanoTime();
    PeerAddress address = dial.address();
    ChannelFuture connecting =
        dial.stack()
            .transport()
            .dial(
                loop,
                address.host(),
                address.port(),
                dial.timeout(),
                channel -> begin(dial, channel, startedNanos, dialed));
    connecting.addListener(
        done -> {
          if (!done.isSuccess()) {
            dialed.complete(new Dialed(refused(dial, done.cause()), PeerNote.NONE));
          }
        });
    return dialed;
  }

  private void begin(
      Dial dial, Channel channel, long startedNanos, CompletableFuture<Dialed> dialed) {
    Terms terms = sessions.begin(channel, dial.opening(), dial.ethVersions());
    switch (dial.address()) {
      case PeerAddress.Enode enode -> connections.dialRlpx(channel, enode.key(), terms);
      case PeerAddress.Multi multi ->
          connections.dialStreams(channel, dial.stack().row(), multi.peer(), terms);
    }
    Session session = (Session) terms.listener();
    session
        .established()
        .thenAccept(outcome -> dialed.complete(new Dialed(outcome, session.peer())));
    Later timeout =
        Later.run(loop, dial.timeout(), () -> giveUp(session, channel, startedNanos, dialed));
    dialed.thenRun(timeout::cancel);
  }

  private static void giveUp(
      Session session, Channel channel, long startedNanos, CompletableFuture<Dialed> dialed) {
    long afterNanos = System.nanoTime() - startedNanos;
    Outcome timedOut = new Outcome.TimedOut(Optional.empty(), afterNanos, false);
    if (dialed.complete(new Dialed(timedOut, session.peer())) && !session.close()) {
      channel.close();
    }
  }

  private static Outcome refused(Dial dial, Throwable cause) {
    String where = "%s:%d".formatted(dial.address().host(), dial.address().port());
    String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    String reason = why.startsWith("Connection refused") ? "connection refused" : why;
    return new Outcome.Refused(Optional.empty(), where + ": " + reason);
  }
}
