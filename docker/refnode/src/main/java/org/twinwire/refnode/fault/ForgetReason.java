package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.time.Duration;
import java.util.List;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.link.Later;
import org.twinwire.wire.rlpx.frame.Inbound;
import org.twinwire.wire.rlpx.p2p.BaseCode;

/** A Disconnect with the end of the connection behind it is forgotten, and its reason with it. */
@AutoService(Fault.class)
public record ForgetReason(Duration after) implements Fault {

  public ForgetReason() {
    this(Duration.ofSeconds(1));
  }

  @Override
  public String meaning() {
    return "a Disconnect is read `faultMillis` after it came; if the peer has ended the connection by"
        + " then, its reason is forgotten (RLPx)";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new ForgetReason(in.millis(after));
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public List<ChannelHandler> atFrames() {
        return List.of(new Overtaken(after));
      }
    };
  }

  /** Lets the end of the connection overtake a Disconnect. */
  private static final class Overtaken extends ChannelInboundHandlerAdapter {

    private final Duration after;
    private boolean ended;

    Overtaken(Duration after) {
      this.after = after;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object data) {
      if (((Inbound) data).code() == BaseCode.DISCONNECT.number()) {
        Later.run(ctx.channel().eventLoop(), after, () -> readLate(ctx, data));
      } else {
        ctx.fireChannelRead(data);
      }
    }

    private void readLate(ChannelHandlerContext ctx, Object disconnect) {
      if (!ended) {
        ctx.fireChannelRead(disconnect);
      }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      ended |= event instanceof ChannelInputShutdownEvent;
      ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      ended = true;
      ctx.fireChannelInactive();
    }
  }
}
