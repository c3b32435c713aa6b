package org.twinwire.tap.relay;

import io.netty.channel.Channel;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.Promise;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.twinwire.tap.events.By;
import org.twinwire.tap.events.TapEvent;
import org.twinwire.tap.shape.Role;
import org.twinwire.tap.shape.Shaping;

/** A dialer and a listener with the tap between them. On the event loop only. */
final class Session {

  /** How long the ends may take to answer a cut with their own end. */
  private static final long CUT_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final String id;
  private final SocketChannel dialer;
  private final SocketChannel listener;
  private final Consumer<TapEvent> events;
  private final Timer timer;
  private final Lane toListener;
  private final Lane toDialer;
  private final Promise<Void> closed;
  private Optional<By> by = Optional.empty();
  private Future<?> cutTimer = CompletableFuture.completedFuture(null);
  private boolean cut;
  private boolean closing;

  Session(
      String id,
      SocketChannel dialer,
      SocketChannel listener,
      Shaping shaping,
      SplittableRandom random,
      Consumer<TapEvent> events,
      Script script,
      Timer timer) {
    this.id = id;
    this.dialer = dialer;
    this.listener = listener;
    this.events = events;
    this.timer = timer;
    this.closed = dialer.eventLoop().newPromise();
    this.toListener =
        new Lane(
            this,
            Role.LISTENER,
            dialer,
            listener,
            shaping,
            random.split(),
            new Recorder(id, Role.LISTENER, shaping.recordBytes(), events),
            script,
            timer);
    this.toDialer =
        new Lane(
            this,
            Role.DIALER,
            listener,
            dialer,
            shaping,
            random.split(),
            new Recorder(id, Role.DIALER, shaping.recordBytes(), events),
            script,
            timer);
  }

  void open() {
    events.accept(
        new TapEvent.Opened(
            id, Endpoint.text(dialer.remoteAddress()), Endpoint.text(listener.localAddress())));
    toListener.open();
    toDialer.open();
  }

  /** Another step of the script runs. */
  void stepChanged() {
    if (!closing) {
      toListener.settle();
      toDialer.settle();
    }
  }

  /** The node that sends towards {@code role} ended its side; the first one counts. */
  void endedBy(Role role) {
    by = by.or(() -> Optional.of(By.senderTowards(role)));
  }

  void endedByTap() {
    by = by.or(() -> Optional.of(By.TAP));
  }

  /** One direction has come to its end in good order. */
  void halfClosed(Channel sink) {
    Ends.halfClose((SocketChannel) sink);
    closeIfDone();
  }

  void closeIfDone() {
    boolean cutDone = cut && toListener.sourceHasEnded() && toDialer.sourceHasEnded();
    if (cutDone || (toListener.done() && toDialer.done())) {
      close();
    }
  }

  /** Both directions end with FIN; what is held is dropped. */
  void cut() {
    endedByTap();
    cut = true;
    toListener.discard();
    toDialer.discard();
    Ends.halfClose(dialer);
    Ends.halfClose(listener);
    cutTimer = timer.after(CUT_NANOS, this::close);
    closeIfDone();
  }

  /** Both connections are torn. */
  void reset() {
    if (!closing) {
      close(Ends::tear);
    }
  }

  /** Closes both connections. */
  void close() {
    if (!closing) {
      close(Ends::close);
    }
  }

  private void close(Consumer<Channel> how) {
    closing = true;
    cutTimer.cancel(false);
    endedByTap();
    toListener.discard();
    toDialer.discard();
    List.of(dialer, listener).forEach(how);
    dialer.closeFuture().addListener(one -> listener.closeFuture().addListener(two -> over()));
  }

  /** Done when both connections are. */
  Promise<Void> closed() {
    return closed;
  }

  private void over() {
    events.accept(new TapEvent.Closed(id, by.orElse(By.TAP)));
    closed.setSuccess(null);
  }
}
