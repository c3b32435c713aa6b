package org.twinwire.wire.rlpx.handshake;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.decoding.FailFast;
import org.twinwire.wire.rlpx.frame.FrameDecoder;
import org.twinwire.wire.rlpx.frame.FrameEncoder;

/**
 * Exchanges auth and ack, then makes room for the frame codec. What it has read beyond the packet
 * goes to the frame codec as if it had just arrived.
 */
public final class HandshakeHandler extends ByteToMessageDecoder {
  private final Handshake handshake;
  private final FailFast failFast = new FailFast();
  private boolean opened;

  public HandshakeHandler(Handshake handshake) {
    this.handshake = handshake;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    if (ctx.channel().isActive()) {
      open(ctx);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) throws Exception {
    open(ctx);
    super.channelActive(ctx);
  }

  private void open(ChannelHandlerContext ctx) {
    Bytes opening = handshake.opening();
    if (!opened && !opening.isEmpty()) {
      ctx.writeAndFlush(buffer(opening)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
    opened = true;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    failFast.decode(in, () -> read(ctx, in));
  }

  private void read(ChannelHandlerContext ctx, ByteBuf in) {
    if (in.readableBytes() < HandshakePacket.SIZE_BYTES) {
      return;
    }
    int size = HandshakePacket.requireSize(in.getUnsignedShort(in.readerIndex()));
    if (in.readableBytes() >= HandshakePacket.SIZE_BYTES + size) {
      byte[] packet = new byte[HandshakePacket.SIZE_BYTES + size];
      in.readBytes(packet);
      establish(ctx, handshake.receive(Bytes.wrap(packet)));
    }
  }

  private void establish(ChannelHandlerContext ctx, Handshake.Established established) {
    if (!established.reply().isEmpty()) {
      ctx.write(buffer(established.reply())).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
    Secrets secrets = established.secrets();
    ctx.pipeline().addBefore(ctx.name(), null, new FrameEncoder(secrets.egressFrames()));
    ctx.fireUserEventTriggered(new Authenticated(established.remote()));
    ctx.pipeline().replace(this, null, new FrameDecoder(secrets.ingressFrames()));
  }

  private static ByteBuf buffer(Bytes bytes) {
    return Unpooled.wrappedBuffer(bytes.toArrayUnsafe());
  }
}
