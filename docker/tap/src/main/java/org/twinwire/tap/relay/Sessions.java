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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
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
      Ends.tear(dialer);
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
      Ends.close(connect.channel());
    } else if (connect.isSuccess() && dialer.isActive()) {
      start(dialer, (SocketChannel) connect.channel());
    } else {
      String cause = connect.isSuccess() ? "no dialer" : connect.cause().getMessage();
      String text = "%s: got %s (expected: a connection)".formatted(Endpoint.text(target), cause);
      events.add(new TapEvent.LogLine(Optional.empty(), "warn", text));
      Ends.close(connect.channel());
      Ends.tear(dialer);
    }
  }

  private void start(SocketChannel dialer, SocketChannel listener) {
    String id = "t" + ++count;
    Session session =
        new Session(id, dialer, listener, shaping, random.split(), events::add, script, timer);
    open.put(dialer, session);
    session.closed().addListener(closed -> open.remove(dialer, session));
    session.open();
  }

  void shaping(Shaping next) {
    shaping = next;
  }

  void step(int now) {
    script.step(now);
    List.copyOf(open.values()).forEach(Session::stepChanged);
  }

  /** Closes all, then forgets all; {@code done} runs when nothing is left. */
  void reset(long seed, Runnable done) {
    Map.copyOf(connecting).forEach(this::giveUp);
    if (open.isEmpty()) {
      forget(seed);
      done.run();
      return;
    }
    Session first = open.values().iterator().next();
    first.closed().addListener(closed -> loop.execute(() -> reset(seed, done)));
    List.copyOf(open.values()).forEach(Session::close);
  }

  private void giveUp(Channel dialer, Channel listener) {
    connecting.remove(dialer);
    Ends.close(listener);
    Ends.tear(dialer);
  }

  private void forget(long seed) {
    random = new SplittableRandom(seed);
    shaping = Shaping.NATURAL;
    script.step(Script.NONE);
    count = 0;
    events.clear();
  }
}
