package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.List;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** Stops reading from the socket for good after this number of bytes. */
@AutoService(Fault.class)
public record StopReading(int bytes) implements Fault {

  public StopReading {
    Checks.bytes(bytes);
  }

  public StopReading() {
    this(64 * 1024);
  }

  @Override
  public String meaning() {
    return "nothing more is read from the socket after `faultBytes` bytes";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new StopReading(in.bytes(bytes));
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public List<ChannelHandler> atSocket(String stack) {
        return List.of(new Stop(bytes));
      }

      @Override
      public boolean decidesReading() {
        return true;
      }
    };
  }

  /** Counts what is read. */
  private static final class Stop extends ChannelInboundHandlerAdapter {

    private final long bytes;
    private long read;

    Stop(long bytes) {
      this.bytes = bytes;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object data) {
      read += ((ByteBuf) data).readableBytes();
      if (read >= bytes) {
        ctx.channel().config().setAutoRead(false);
      }
      ctx.fireChannelRead(data);
    }
  }
}
