package org.twinwire.tap.relay;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.twinwire.contract.EventLog;
import org.twinwire.tap.events.TapEvent;
import org.twinwire.tap.shape.Role;
import org.twinwire.tap.shape.Shaping;

/**
 * A relay that shapes and records. Its methods wait for what they start and may be called on any
 * thread but the event loop's.
 */
public final class Tap implements AutoCloseable {

  private static final int RELAYS_MAX = 1000;

  private final String host;
  private final EventLog<TapEvent> events =
      new EventLog<>(text -> new TapEvent.LimitHit(Optional.empty(), "events", text));
  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Timer timer = new Timer(group.next());
  private final Sessions sessions = new Sessions(group.next(), events, timer);
  private final PacketRelays packets = new PacketRelays(events::add, timer);
  private final Map<Target, Integer> relays = new HashMap<>();
  private final Map<Target, Integer> packetRelays = new HashMap<>();

  /** A tap whose relay ports are on {@code host}. */
  public Tap(String host) {
    this.host = host;
  }

  public EventLog<TapEvent> events() {
    return events;
  }

  /** The port that leads to {@code target}; always the same for the same one. */
  public synchronized int relay(Target target) {
    if (!relays.containsKey(target)) {
      requireRoom(relays.size());
      relays.put(target, bind(target.resolve()));
    }
    return relays.get(target);
  }

  /**
   * The UDP port that leads to {@code target}; always the same for the same one.
   *
   * @param towards the node that the target belongs to
   */
  public synchronized int relayPackets(Target target, Role towards) {
    if (!packetRelays.containsKey(target)) {
      requireRoom(packetRelays.size());
      packetRelays.put(target, bindPackets(target.resolve(), towards));
    }
    return packetRelays.get(target);
  }

  private int bindPackets(InetSocketAddress target, Role towards) {
    PacketRelay relay = new PacketRelay(group, host, target, towards, packets);
    int port =
        ((InetSocketAddress) relay.port().syncUninterruptibly().channel().localAddress()).getPort();
    run(() -> packets.add(relay));
    return port;
  }

  private static void requireRoom(int relays) {
    if (relays >= RELAYS_MAX) {
      throw new IllegalArgumentException(
          "target: got one more (expected: at most %d)".formatted(RELAYS_MAX));
    }
  }

  private int bind(InetSocketAddress target) {
    ServerBootstrap server =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.AUTO_READ, false)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel dialer) {
                    sessions.accept(dialer, target);
                  }
                });
    InetSocketAddress bound =
        (InetSocketAddress) server.bind(host, 0).syncUninterruptibly().channel().localAddress();
    return bound.getPort();
  }

  /** For the connections and packets to come. */
  public void shape(Shaping shaping) {
    run(
        () -> {
          sessions.shaping(shaping);
          packets.shaping(shaping);
        });
  }

  /** That step of the script runs now; -1: none. */
  public void step(int step) {
    run(
        () -> {
          sessions.step(step);
          packets.step(step);
        });
  }

  /** Closes all connections, forgets shapes, step and events. Relay ports stay. */
  public void reset(long seed) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    run(
        () -> {
          packets.reset(seed);
          sessions.reset(seed, () -> done.complete(null));
        });
    done.join();
  }

  private void run(Runnable step) {
    CompletableFuture.runAsync(step, group.next()).join();
  }

  @Override
  public void close() {
    reset(0);
    timer.close();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
