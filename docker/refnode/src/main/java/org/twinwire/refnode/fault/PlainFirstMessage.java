package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.List;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.wire.rlpx.frame.Frame;
import org.twinwire.wire.rlpx.p2p.BaseCode;

/** Snappy begins with the second eth message, not the first (RLPx). */
@AutoService(Fault.class)
public record PlainFirstMessage() implements Fault {

  @Override
  public String meaning() {
    return "the first eth message, Status, is not compressed although both Hellos say p2p version 5"
        + " (RLPx)";
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public List<ChannelHandler> atFrames() {
        return List.of(new Plain());
      }
    };
  }

  /** Sends the first eth message as it is, and is not there any more. */
  @SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the channel
  private static final class Plain extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
      Frame frame = (Frame) message;
      if (frame.code() >= BaseCode.RESERVED) {
        ctx.pipeline().remove(this);
        ctx.write(new Frame(frame.code(), frame.payload(), false), promise);
      } else {
        ctx.write(frame, promise);
      }
    }
  }
}
