package org.twinwire.refnode.node;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.adversary.AlteredHello;
import org.twinwire.refnode.adversary.HelloMove;
import org.twinwire.wire.rlpx.RlpxPipeline;
import org.twinwire.wire.rlpx.p2p.Capability;
import org.twinwire.wire.rlpx.p2p.Hello;
import org.twinwire.wire.rlpx.p2p.PeerDisconnected;
import org.twinwire.wire.secp256k1.KeyPair;

/** Dials with a Hello that is refused, notes what it is told, and never closes by itself. */
final class ScriptedRlpxPeer implements AutoCloseable {

  /** The node has ended its direction. */
  static final String END = "end";

  private static final KeyPair KEY = KeyPair.of(Bytes32.repeat((byte) 0x33));

  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final List<String> heard = new CopyOnWriteArrayList<>();

  static ScriptedRlpxPeer dial(Node node, HelloMove move) {
    ScriptedRlpxPeer peer = new ScriptedRlpxPeer();
    PeerAddress.Enode address = (PeerAddress.Enode) node.addresses().get(Stack.RLPX.offered());
    new Bootstrap()
        .group(peer.loop)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
        .handler(
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel channel) {
                peer.install(channel, address, move);
              }
            })
        .connect(address.host(), address.port())
        .syncUninterruptibly();
    return peer;
  }

  private void install(Channel channel, PeerAddress.Enode address, HelloMove move) {
    Hello hello =
        new Hello(
            Hello.SNAPPY_VERSION,
            "scripted",
            List.of(Capability.eth(68)),
            0,
            KEY.publicKey().raw64());
    channel.pipeline().addLast(new Staying());
    RlpxPipeline.dialer(channel.pipeline(), KEY, address.key(), hello, new Random(1));
    RlpxPipeline.atFrames(channel.pipeline(), new AlteredHello(move).hook().atFrames());
    channel.pipeline().addLast(new Ear());
  }

  /** What it was told so far: the reason of a Disconnect, and {@link #END}. */
  List<String> heard() {
    return heard;
  }

  @Override
  public void close() {
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private static final class Staying extends ChannelOutboundHandlerAdapter {
    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
      promise.setSuccess();
    }
  }

  private final class Ear extends ChannelInboundHandlerAdapter {
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event instanceof PeerDisconnected told) {
        heard.add(told.reason().orElseThrow().toString());
      } else if (event instanceof ChannelInputShutdownEvent) {
        heard.add(END);
      }
    }
  }
}
