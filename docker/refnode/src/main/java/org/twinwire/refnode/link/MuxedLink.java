package org.twinwire.refnode.link;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.adversary.RawMove;
import org.twinwire.refnode.behaviour.Attachment;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.LifeCycle;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.events.Role;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.libp2p.MuxerReady;
import org.twinwire.wire.multistream.Negotiation;
import org.twinwire.wire.mux.MuxCodec;
import org.twinwire.wire.mux.MuxStream;
import org.twinwire.wire.mux.Muxer;
import org.twinwire.wire.mux.PeerLeaves;
import org.twinwire.wire.mux.PingAnswered;
import org.twinwire.wire.mux.PingReceived;
import org.twinwire.wire.rlpx.p2p.DisconnectReason;

/**
 * Eth over streams of a muxer. The dialer opens the first stream, on which both Status messages go;
 * its protocol fixes the eth version. The life cycle decides whether there are more.
 */
final class MuxedLink extends PeerConnection implements MuxedEthStream.Owner {

  private final Role role;
  private final List<Integer> offered;
  private final StreamContext context;
  private Optional<Muxer> muxer = Optional.empty();
  private Optional<MuxedEthStream> first = Optional.empty();
  private Optional<Integer> version = Optional.empty();
  private long pings;

  MuxedLink(
      Channel channel,
      Role role,
      List<Integer> offered,
      StreamContext context,
      LinkListener listener) {
    super(channel, context.readers(), listener);
    this.role = role;
    this.offered = List.copyOf(offered);
    this.context = context;
  }

  @Override
  public EthStream statusStream() {
    boolean own = role == Role.DIALER && context.behaviour().lifeCycle() == LifeCycle.PER_REQUEST;
    return own ? first.orElseThrow() : new SharedStream(first.orElseThrow());
  }

  @Override
  public EthStream batchStream() {
    return switch (context.behaviour().lifeCycle()) {
      case LONG_LIVED -> new SharedStream(shared());
      case PER_REQUEST -> open(List.of(EthProtocol.of(version.orElseThrow())));
    };
  }

  private MuxedEthStream shared() {
    MuxedEthStream shared = first.orElseThrow();
    if (!shared.isWritable()) {
      throw new IllegalStateException(
          "%s: over for writing (expected: open)".formatted(shared.name()));
    }
    return shared;
  }

  @Override
  public boolean offers(RawMove move) {
    return !(move instanceof RawMove.P2p);
  }

  @Override
  public void raw(RawMove move) {
    switch (move) {
      case RawMove.OnSocket socket -> writeToSocket(socket.bytes());
      case RawMove.InFrame frames -> writeFrames(frames.bytes());
      case RawMove.Eth eth -> writeEth(eth.message());
      case RawMove.P2p base -> throw new IllegalStateException("raw p2p: only over RLPx");
    }
  }

  /** As the muxer's codec writes them: whatever secures the connection is still to come. */
  private void writeFrames(Bytes frames) {
    writeBelow(MuxCodec.class, frames);
  }

  private void writeEth(Message message) {
    EthStream stream = batchStream();
    stream.write(message);
    stream.end();
    stream.flush();
  }

  @Override
  public boolean hasPings() {
    return muxer.filter(Muxer::hasPings).isPresent();
  }

  @Override
  public void ping() {
    long value = ++pings;
    muxer.orElseThrow().ping(value);
    channel().flush();
    trace(new NodeEvent.PingSent(context.trace().session(), Long.toString(value)));
  }

  private void trace(NodeEvent event) {
    context.trace().add(event);
  }

  private void answered(PingAnswered pong) {
    trace(new NodeEvent.PingAnswered(context.trace().session(), Long.toString(pong.value())));
    listener().ponged();
  }

  /** A muxer has no word for why: it says goodbye, if it has a word for that. */
  @Override
  public void disconnect(DisconnectReason reason) {
    if (!isEnding()) {
      muxer.ifPresent(Muxer::goodbye);
    }
    closeInPeace();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    switch (event) {
      case MuxerReady ready -> upgraded(ready.muxer());
      case PeerLeaves goodbye -> left(goodbye);
      case PingReceived ping ->
          trace(new NodeEvent.PingReceived(context.trace().session(), Long.toString(ping.value())));
      case PingAnswered pong -> answered(pong);
      default -> ctx.fireUserEventTriggered(event);
    }
  }

  /** Who goes in peace may still answer; whoever names a fault ends the session. */
  private void left(PeerLeaves goodbye) {
    if (goodbye.fault().isPresent()) {
      dismissed(goodbye.fault());
    }
  }

  private void upgraded(Muxer ready) {
    muxer = Optional.of(ready);
    ready.onInbound(this::accept);
    listener().upgraded(this);
    if (role == Role.DIALER) {
      dial();
    }
  }

  @Override
  public void agreed(MuxedEthStream stream, String protocol) {
    if (version.isEmpty()) {
      ready(EthProtocol.versionOf(protocol).orElseThrow());
    }
  }

  @Override
  public void delivered(MuxedEthStream stream, Message message) {
    listener().delivered(stream, message);
  }

  @Override
  public void ended(MuxedEthStream stream) {
    listener().ended(stream);
  }

  @Override
  public void lost(MuxedEthStream stream) {
    listener().lost(stream);
  }

  /** Without the first stream there is no session; another one is only a request without answer. */
  @Override
  public void failed(MuxedEthStream stream, String reason) {
    if (version.isEmpty()) {
      broken(reason);
    }
  }

  @Override
  public void broken(String reason) {
    breached(reason);
    closeInPeace();
  }

  private void dial() {
    List<String> protocols = EthProtocol.of(offered);
    if (context.isLazy()) {
      first = Optional.of(open(protocols.subList(0, 1)));
      ready(EthProtocol.versionOf(protocols.getFirst()).orElseThrow());
    } else {
      first = Optional.of(open(protocols));
    }
  }

  private void ready(int ethVersion) {
    version = Optional.of(ethVersion);
    listener().ready(ethVersion);
  }

  private MuxedEthStream open(List<String> protocols) {
    return start(muxer.orElseThrow().open(), Negotiation.dialer(protocols));
  }

  private void accept(MuxStream stream) {
    if (context.hooks().any(Hook::silences)) {
      stream.handler(new Unanswered());
      return;
    }
    MuxedEthStream accepted = start(stream, Negotiation.listener(this::supports));
    if (first.isEmpty()) {
      first = Optional.of(accepted);
    }
  }

  private MuxedEthStream start(MuxStream stream, Negotiation negotiation) {
    MuxedEthStream started = new MuxedEthStream(stream, negotiation, attachment(), context, this);
    started.start();
    return started;
  }

  /** A client that opens a stream for each request listens to its Status stream from the start. */
  private Attachment attachment() {
    boolean statusOnly = context.behaviour().lifeCycle() == LifeCycle.PER_REQUEST;
    return statusOnly && first.isEmpty()
        ? Attachment.BEFORE_NEGOTIATION
        : context.listening().attachment();
  }

  private boolean supports(String protocol) {
    return EthProtocol.versionOf(protocol)
        .filter(offered::contains)
        .filter(proposed -> version.isEmpty() || version.get().equals(proposed))
        .isPresent();
  }
}
