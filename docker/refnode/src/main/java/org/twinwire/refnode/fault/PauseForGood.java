package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import java.util.List;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** Reading pauses while more than {@code bytes} wait to be written, and is not resumed. */
@AutoService(Fault.class)
public record PauseForGood(int bytes) implements Fault {

  public PauseForGood {
    Checks.bytes(bytes);
  }

  public PauseForGood() {
    this(64 * 1024);
  }

  @Override
  public String meaning() {
    return "reading pauses when more than `faultBytes` bytes wait to be written, and is not"
        + " resumed";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new PauseForGood(in.bytes(bytes));
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public List<ChannelHandler> atSocket(String stack) {
        return List.of(new Pause(bytes));
      }

      @Override
      public boolean decidesReading() {
        return true;
      }
    };
  }

  /** Pauses, and forgets to go on. */
  private static final class Pause extends ChannelInboundHandlerAdapter {

    private final int bytes;

    Pause(int bytes) {
      this.bytes = bytes;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
      ctx.channel().config().setWriteBufferWaterMark(new WriteBufferWaterMark(bytes / 2, bytes));
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
      if (!ctx.channel().isWritable()) {
        ctx.channel().config().setAutoRead(false);
      }
      ctx.fireChannelWritabilityChanged();
    }
  }
}
