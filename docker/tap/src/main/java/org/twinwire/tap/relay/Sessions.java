package org.twinwire.tap.relay;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.twinwire.contract.EventLog;
import org.twinwire.tap.events.TapEvent;
import org.twinwire.tap.shape.Shaping;

/** The connections through the tap, and what those to come get. On the event loop only. */
final class Sessions {

  private static final int SESSIONS_MAX = 1024;
  private static final int CONNECT_MILLIS = 10_000;

  private final EventLoop loop;
  private final EventLog<TapEvent> events;
  private final Timer timer;
  private final Script script = new Script();
  private final Map<Channel, Session> open = new LinkedHashMap<>();
  private final Map<Channel, Channel> connecting = new LinkedHashMap<>();
  private Shaping shaping = Shaping.NATURAL;
  private SplittableRandom random = new SplittableRandom(0);
  private int count;

  Sessions(EventLoop loop, EventLog<TapEvent> events, Timer timer) {
    this.loop = loop;
    this.events = events;
    this.timer = timer;
  }

  /** A dialer came, and is not read yet. */
  void accept(SocketChannel dialer, InetSocketAddress target) {
    if (open.size() + connecting.size() >= SESSIONS_MAX) {
      events.add(
          new TapEvent.LimitHit(
              Optional.empty(),
              "connections",
              "connections: got more (expected: at most %d)".formatted(SESSIONS_MAX)));
      tear(dialer);
      return;
    }
    ChannelFuture connect =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.AUTO_READ, false)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .handler(new ChannelInboundHandlerAdapter())
            .connect(target);
    connecting.put(dialer, connect.channel());
    connect.addListener(done -> connected(dialer, connect, target));
  }

  private void connected(SocketChannel dialer, ChannelFuture connect, InetSocketAddress target) {
    if (connecting.remove(dialer) == null) {
      connect.channel().close();
    } else if (connect.isSuccess() && dialer.isActive()) {
      start(dialer, (SocketChannel) connect.channel());
    } else {
      String cause = connect.isSuccess() ? "no dialer" : connect.cause().getMessage();
      String text = "%s: got %s (expected: a connection)".formatted(Endpoint.text(target), cause);
      events.add(new TapEvent.LogLine(Optional.empty(), "warn", text));
      connect.channel().close();
      tear(dialer);
    }
  }

  private void start(SocketChannel dialer, SocketChannel listener) {
    String id = "t" + ++count;
    Session session =
        new Session(id, dialer, listener, shaping, random.split(), events::add, script, timer);
    open.put(dialer, session);
    dialer
        .closeFuture()
        .addListener(
            one -> listener.closeFuture().addListener(two -> open.remove(dialer, session)));
    session.open();
  }

  private static void tear(Channel channel) {
    channel.config().setOption(ChannelOption.SO_LINGER, 0);
    channel.close();
  }

  void shaping(Shaping next) {
    shaping = next;
  }

  void step(int now) {
    script.step(now);
    List.copyOf(open.values()).forEach(Session::stepChanged);
  }

  /** Closes all, then forgets all; done when nothing is left. */
  CompletableFuture<Void> reset(long seed) {
    List<CompletableFuture<Void>> closed = new ArrayList<>();
    Map.copyOf(connecting)
        .forEach(
            (dialer, listener) -> {
              connecting.remove(dialer);
              listener.close();
              tear(dialer);
            });
    open.values().forEach(session -> closed.add(session.close()));
    return CompletableFuture.allOf(closed.toArray(CompletableFuture<?>[]::new))
        .thenCompose(all -> open.isEmpty() ? forget(seed) : resetAgain(seed));
  }

  private CompletableFuture<Void> resetAgain(long seed) {
    return CompletableFuture.supplyAsync(() -> reset(seed), loop).thenCompose(again -> again);
  }

  private CompletableFuture<Void> forget(long seed) {
    random = new SplittableRandom(seed);
    shaping = Shaping.NATURAL;
    script.step(Script.NONE);
    count = 0;
    events.clear();
    return CompletableFuture.completedFuture(null);
  }
}
