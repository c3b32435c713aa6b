package org.twinwire.refnode.link;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.adversary.RawMove;
import org.twinwire.refnode.events.By;
import org.twinwire.refnode.events.MessageNote;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.events.Role;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.rlpx.HelloReceived;
import org.twinwire.wire.rlpx.PingReceived;
import org.twinwire.wire.rlpx.PingSent;
import org.twinwire.wire.rlpx.PongReceived;
import org.twinwire.wire.rlpx.RlpxEager;
import org.twinwire.wire.rlpx.RlpxReady;
import org.twinwire.wire.rlpx.frame.Frame;
import org.twinwire.wire.rlpx.p2p.DisconnectReason;
import org.twinwire.wire.rlpx.p2p.PeerDisconnected;

/** Eth over RLPx: one channel for everything, listened to as long as it lives. */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
final class RlpxLink extends PeerConnection implements EthStream {

  private static final String NAME = "rlpx";

  /** Code and payload of a Ping, as RLPx has it since version 5: the empty list, compressed. */
  private static final Frame PING = new Frame(2, Bytes.fromHexString("0xc0"), true);

  private final Role role;
  private final SessionTrace trace;
  private final ByteCounter counter;
  private final ReadingSide readingSide;
  private final NumberedPings pings;
  private boolean begun;
  private boolean ended;

  RlpxLink(Role role, StreamContext context, LinkListener listener) {
    super(context.channel(), context.readers(), listener);
    this.role = role;
    this.trace = context.trace();
    this.counter = context.counter();
    this.pings = new NumberedPings(trace);
    this.readingSide =
        new ReadingSide(
            NAME,
            context,
            context.listening().attachment(),
            message -> listener.delivered(this, message),
            () -> {});
    context.channel().config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    context.channel().closeFuture().addListener(closed -> readingSide.over());
  }

  @Override
  public EthStream statusStream() {
    return this;
  }

  @Override
  public EthStream batchStream() {
    return this;
  }

  @Override
  public void disconnect(DisconnectReason reason) {
    channel().write(reason);
    closeInPeace();
  }

  @Override
  public boolean offers(RawMove move) {
    return true;
  }

  @Override
  public void raw(RawMove move) {
    switch (move) {
      case RawMove.OnSocket socket -> writeToSocket(socket.bytes());
      case RawMove.InFrame content -> channel().writeAndFlush(RawRlpx.frame(content.bytes()));
      case RawMove.P2p base -> {
        channel().writeAndFlush(base.frame());
        if (base.frame().code() == PING.code()) {
          pings.sent();
        }
      }
      case RawMove.Eth eth -> {
        write(eth.message());
        flush();
      }
    }
  }

  @Override
  public boolean hasPings() {
    return true;
  }

  @Override
  public void ping() {
    channel().writeAndFlush(PING);
    pings.sent();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(Message message) {
    if (ended || !channel().isActive()) {
      return;
    }
    long sentNanos = System.nanoTime();
    long from = counter.offered();
    channel().write(message);
    trace.add(
        new NodeEvent.MessageSent(
            trace.session(), NAME, MessageNote.of(message), from, counter.offered()),
        sentNanos);
  }

  @Override
  public void end() {}

  @Override
  public void flush() {
    channel().flush();
  }

  /** The stream is the connection. */
  @Override
  public void endForGood() {
    if (ended) {
      return;
    }
    ended = true;
    trace.add(new NodeEvent.StreamClosed(trace.session(), NAME, By.LOCAL));
    endOutput();
  }

  /** The stream is the connection. */
  @Override
  public void cutOff() {
    cutConnection();
  }

  @Override
  public void abandon() {}

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    switch (event) {
      case RlpxEager eager -> ready(eager.ethVersion());
      case HelloReceived hello ->
          listener().introduced(hello.remote().clientId(), hello.ethVersions());
      case RlpxReady ready -> agreed(ready.ethVersion());
      case ChannelInputShutdownEvent end -> inputEnded();
      case PingSent keepAlive -> pings.sent();
      case PingReceived ping -> pings.received();
      case PongReceived pong -> {
        pings.answered();
        listener().ponged();
      }
      case PeerDisconnected goodbye -> dismissed(wordFor(goodbye));
      default -> ctx.fireUserEventTriggered(event);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object data) {
    readingSide.message((Message) data);
    if (readingSide.full()) {
      closeInPeace();
    }
  }

  /** An eager end has begun already. */
  private void agreed(int ethVersion) {
    if (!begun) {
      ready(ethVersion);
    }
  }

  private void ready(int ethVersion) {
    begun = true;
    By by = role == Role.DIALER ? By.LOCAL : By.REMOTE;
    trace.add(new NodeEvent.StreamOpened(trace.session(), NAME, by));
    trace.add(new NodeEvent.StreamNegotiated(trace.session(), NAME, "eth/" + ethVersion));
    readingSide.opened();
    listener().upgraded(this);
    listener().ready(ethVersion);
  }

  private static Optional<String> wordFor(PeerDisconnected goodbye) {
    if (goodbye.raw() == PeerDisconnected.NONE) {
      return Optional.empty();
    }
    return Optional.of(
        goodbye.reason().map(DisconnectReason::toString).orElse("0x%02x".formatted(goodbye.raw())));
  }
}
