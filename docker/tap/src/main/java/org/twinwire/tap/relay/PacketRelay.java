package org.twinwire.tap.relay;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.twinwire.tap.events.TapEvent;
import org.twinwire.tap.packets.Datagram;
import org.twinwire.tap.shape.Role;

/**
 * A UDP port that leads to a target. Each client address has a socket of its own towards the
 * target, so that answers find their way back. On the event loop only.
 */
final class PacketRelay {

  static final int CLIENTS_MAX = 64;

  /** Larger than any packet. */
  private static final int PACKET_BYTES_MAX = 0xffff;

  private final EventLoopGroup group;
  private final String host;
  private final InetSocketAddress target;
  private final Role towards;
  private final PacketRelays relays;
  private final Map<InetSocketAddress, ChannelFuture> clients = new LinkedHashMap<>();
  private final ChannelFuture port;

  /**
   * Opens the port.
   *
   * @param host that the port and the sockets of the clients are on
   * @param towards the node that the target belongs to
   */
  PacketRelay(
      EventLoopGroup group,
      String host,
      InetSocketAddress target,
      Role towards,
      PacketRelays relays) {
    this.group = group;
    this.host = host;
    this.target = target;
    this.towards = towards;
    this.relays = relays;
    this.port = bind(new PacketReader(this::fromClient));
  }

  private ChannelFuture bind(ChannelHandler reader) {
    return new Bootstrap()
        .group(group)
        .channel(NioDatagramChannel.class)
        .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(PACKET_BYTES_MAX))
        .handler(reader)
        .bind(host, 0);
  }

  /** The port; done once it is open. */
  ChannelFuture port() {
    return port;
  }

  private void fromClient(InetSocketAddress client, byte[] bytes) {
    if (!clients.containsKey(client) && clients.size() >= CLIENTS_MAX) {
      relays
          .events()
          .accept(
              new TapEvent.LimitHit(
                  Optional.empty(),
                  "clients",
                  "clients: got one more, %s (expected: at most %d)"
                      .formatted(Endpoint.text(client), CLIENTS_MAX)));
      relays.towards(towards).lose(new Datagram(bytes, lost -> {}));
      return;
    }
    ChannelFuture own =
        clients.computeIfAbsent(
            client,
            from -> bind(new PacketReader((sender, answer) -> toClient(from, sender, answer))));
    relays.towards(towards).take(new Datagram(bytes, out -> send(own, target, out)));
  }

  /** An answer from anywhere else is not passed on: it would seem to come from the target. */
  private void toClient(InetSocketAddress client, InetSocketAddress sender, byte[] bytes) {
    if (!sender.equals(target)) {
      warn(
          "packet from %s: got %d bytes (expected: packets of %s only)"
              .formatted(Endpoint.text(sender), bytes.length, Endpoint.text(target)));
      return;
    }
    relays
        .towards(towards == Role.LISTENER ? Role.DIALER : Role.LISTENER)
        .take(new Datagram(bytes, out -> send(port, client, out)));
  }

  /** Sends once the socket is open; packets leave in the order of the calls. */
  private void send(ChannelFuture socket, InetSocketAddress to, byte[] bytes) {
    socket.addListener(
        open -> {
          if (open.isSuccess() && socket.channel().isActive()) {
            socket
                .channel()
                .writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(bytes), to))
                .addListener(sent -> failed(to, sent.cause()));
          } else {
            failed(to, open.cause());
          }
        });
  }

  private void failed(InetSocketAddress to, Throwable cause) {
    if (cause != null) {
      warn("packet to %s: got %s (expected: sent)".formatted(Endpoint.text(to), cause));
    }
  }

  private void warn(String text) {
    relays.events().accept(new TapEvent.LogLine(Optional.empty(), "warn", text));
  }

  /** Closes the sockets of all clients. */
  void forgetClients() {
    clients.values().stream().map(ChannelFuture::channel).forEach(Ends::close);
    clients.clear();
  }
}
