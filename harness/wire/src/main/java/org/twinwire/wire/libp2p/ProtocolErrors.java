package org.twinwire.wire.libp2p;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;

/**
 * Turns whichever protocol's error into a {@link Libp2pException}, once, and closes the connection.
 * An error that is not the peer's passes as it is, and closes the connection too.
 */
final class ProtocolErrors extends ChannelInboundHandlerAdapter {

  private boolean broken;

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!broken) {
      broken = true;
      ctx.fireExceptionCaught(isThePeers(cause) ? ours((DecoderException) cause) : cause);
      ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }
  }

  /** A bare DecoderException is a defect of a decoder, wrapped by Netty. */
  private static boolean isThePeers(Throwable cause) {
    return cause instanceof DecoderException && cause.getClass() != DecoderException.class;
  }

  private static Libp2pException ours(DecoderException cause) {
    return cause instanceof Libp2pException already ? already : new Libp2pException(cause);
  }
}
