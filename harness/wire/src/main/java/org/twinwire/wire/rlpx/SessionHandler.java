package org.twinwire.wire.rlpx;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.rlpx.frame.Frame;
import org.twinwire.wire.rlpx.frame.Inbound;
import org.twinwire.wire.rlpx.handshake.Authenticated;
import org.twinwire.wire.rlpx.p2p.BaseCode;
import org.twinwire.wire.rlpx.p2p.BaseMessages;
import org.twinwire.wire.rlpx.p2p.Capability;
import org.twinwire.wire.rlpx.p2p.DisconnectReason;
import org.twinwire.wire.rlpx.p2p.EthCodes;
import org.twinwire.wire.rlpx.p2p.Hello;
import org.twinwire.wire.rlpx.p2p.HelloCheck;
import org.twinwire.wire.rlpx.p2p.PeerDisconnected;
import org.twinwire.wire.rlpx.p2p.RlpxException;
import org.twinwire.wire.secp256k1.PublicKey;

/**
 * The capability {@code p2p} and the place of eth in it: Hello first, then messages, until a
 * Disconnect. Takes {@link Inbound}s and gives {@link Frame}s.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the channel, which tells all
final class SessionHandler extends ChannelDuplexHandler {
  private enum Phase {
    HANDSHAKE,
    HELLO,
    READY,
    /** We said Disconnect; the peer may still have something on the way. */
    LEAVING,
    OVER
  }

  private final Hello own;
  private final List<Capability> hopes;
  private Phase phase = Phase.HANDSHAKE;

  /**
   * "All messages following Hello are compressed": behind our own Hello the peer is taken to know
   * Snappy until its Hello says otherwise.
   */
  private boolean snappy;

  private Optional<PublicKey> proved = Optional.empty();
  private Optional<EthCodes> eth = Optional.empty();

  SessionHandler(Hello own) {
    this(own, List.of());
  }

  SessionHandler(Hello own, List<Capability> hopes) {
    this.own = own;
    this.hopes = List.copyOf(hopes);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof Authenticated authenticated) {
      hello(ctx, authenticated.remote());
    } else if (event instanceof IdleStateEvent idle) {
      idle(ctx, idle);
    } else {
      ctx.fireUserEventTriggered(event);
    }
  }

  private void hello(ChannelHandlerContext ctx, PublicKey remote) {
    proved = Optional.of(remote);
    phase = Phase.HELLO;
    snappy = own.p2pVersion() >= Hello.SNAPPY_VERSION;
    ctx.write(new Frame(BaseCode.HELLO.number(), BaseMessages.encode(own), false))
        .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    if (!hopes.isEmpty()) {
      eager(ctx);
    }
    ctx.flush();
  }

  private void eager(ChannelHandlerContext ctx) {
    EthCodes hoped = EthCodes.shared(own.capabilities(), hopes).orElseThrow();
    eth = Optional.of(hoped);
    ctx.fireUserEventTriggered(new RlpxEager(hoped.version()));
  }

  private void idle(ChannelHandlerContext ctx, IdleStateEvent idle) {
    if (!idle.isFirst()) {
      throw new RlpxException(
          DisconnectReason.PING_TIMEOUT,
          "silence: %1$d s (expected: < %1$d s)".formatted(KeepAlive.SILENCE_SECONDS));
    }
    if (phase == Phase.READY) {
      send(ctx, BaseCode.PING, BaseMessages.EMPTY_LIST);
      ctx.fireUserEventTriggered(new PingSent());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object content) {
    switch (phase) {
      case HELLO -> first(ctx, (Inbound) content);
      case READY, LEAVING -> next(ctx, (Inbound) content);
      case HANDSHAKE, OVER -> {}
    }
  }

  /** "both sides of the connection must send either Hello or a Disconnect message". */
  private void first(ChannelHandlerContext ctx, Inbound message) {
    switch (BaseCode.of(message.code()).orElse(BaseCode.PONG)) {
      case HELLO -> ready(ctx, BaseMessages.hello(message.plain()));
      case DISCONNECT -> disconnected(ctx, message.plain());
      case PING, PONG ->
          throw RlpxException.breach(
              "first message: 0x%02x (expected: Hello or Disconnect)".formatted(message.code()));
    }
  }

  private void ready(ChannelHandlerContext ctx, Hello remote) {
    ctx.fireUserEventTriggered(new HelloReceived(remote));
    snappy = Math.min(own.p2pVersion(), remote.p2pVersion()) >= Hello.SNAPPY_VERSION;
    PublicKey remoteId = proved.orElseThrow();
    HelloCheck.require(remote.nodeId(), remoteId, own.nodeId());
    EthCodes shared = HelloCheck.sharedEth(own, remote);
    eth = Optional.of(shared);
    phase = Phase.READY;
    ctx.pipeline().remove(Deadline.class);
    ctx.fireUserEventTriggered(new RlpxReady(remote, shared.version(), remoteId));
  }

  private void next(ChannelHandlerContext ctx, Inbound message) {
    Bytes payload = snappy ? message.inflated() : message.plain();
    if (message.code() >= BaseCode.RESERVED) {
      ctx.fireChannelRead(ethMessage(message.code(), payload));
    } else {
      BaseCode.of(message.code()).ifPresent(code -> base(ctx, code, payload));
    }
  }

  private Message ethMessage(int code, Bytes payload) {
    EthCodes codes = eth.orElseThrow();
    if (!codes.contains(code)) {
      throw RlpxException.breach("code: 0x%02x (expected: one of %s)".formatted(code, codes));
    }
    return new Message(code - codes.offset(), payload);
  }

  private void base(ChannelHandlerContext ctx, BaseCode code, Bytes payload) {
    switch (code) {
      case HELLO -> throw RlpxException.breach("Hello: a second one (expected: one)");
      case DISCONNECT -> disconnected(ctx, payload);
      case PING -> pong(ctx);
      case PONG -> ctx.fireUserEventTriggered(new PongReceived());
    }
  }

  private void pong(ChannelHandlerContext ctx) {
    if (phase == Phase.READY) {
      send(ctx, BaseCode.PONG, BaseMessages.EMPTY_LIST);
      ctx.fireUserEventTriggered(new PingReceived());
    }
  }

  /** "if received, a peer should disconnect immediately". */
  private void disconnected(ChannelHandlerContext ctx, Bytes payload) {
    phase = Phase.OVER;
    ctx.fireUserEventTriggered(PeerDisconnected.with(BaseMessages.reason(payload)));
    ctx.close();
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof Message ethMessage && mayWriteEth()) {
      ctx.write(frame(ethMessage), promise);
    } else if (message instanceof Frame frame && canDisconnect()) {
      ctx.write(frame, promise);
    } else if (message instanceof DisconnectReason reason && canDisconnect()) {
      disconnect(ctx, reason, promise);
    } else {
      ReferenceCountUtil.release(message);
      promise.setFailure(
          new IllegalStateException(
              "write: %s in phase %s (expected: a Message or DisconnectReason in a session)"
                  .formatted(message.getClass().getSimpleName(), phase)));
    }
  }

  private boolean mayWriteEth() {
    return phase == Phase.READY || (phase == Phase.HELLO && eth.isPresent());
  }

  private boolean canDisconnect() {
    return phase == Phase.HELLO || phase == Phase.READY;
  }

  private void disconnect(
      ChannelHandlerContext ctx, DisconnectReason reason, ChannelPromise promise) {
    phase = Phase.LEAVING;
    ctx.write(frame(BaseCode.DISCONNECT, BaseMessages.encode(reason)), promise);
  }

  /** Says goodbye before the cause is passed on, because whoever learns of it may close. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!(cause instanceof RlpxException broken)) {
      ctx.fireExceptionCaught(cause);
    } else if (phase != Phase.OVER) {
      leave(ctx, broken);
    }
  }

  private void leave(ChannelHandlerContext ctx, RlpxException broken) {
    Optional<DisconnectReason> farewell = broken.reason().filter(reason -> canDisconnect());
    farewell.ifPresent(reason -> sayGoodbye(ctx, reason));
    phase = Phase.OVER;
    ctx.fireExceptionCaught(broken);
    if (farewell.isEmpty()) {
      ctx.close();
    }
  }

  private void sayGoodbye(ChannelHandlerContext ctx, DisconnectReason reason) {
    disconnect(ctx, reason, ctx.newPromise().addListener(ChannelFutureListener.CLOSE_ON_FAILURE));
    ctx.flush();
  }

  private void send(ChannelHandlerContext ctx, BaseCode code, Bytes payload) {
    ctx.writeAndFlush(frame(code, payload)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
  }

  private Frame frame(Message message) {
    return new Frame(eth.orElseThrow().offset() + message.code(), message.payload(), snappy);
  }

  private Frame frame(BaseCode code, Bytes payload) {
    return new Frame(code.number(), payload, snappy);
  }
}
