package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.List;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.wire.rlpx.frame.Frame;

/** Departs in Hello. */
@AutoService(Misbehaviour.class)
public record AlteredHello(HelloMove move) implements Misbehaviour {

  public AlteredHello() {
    this(HelloMove.PROPER);
  }

  @Override
  public String meaning() {
    return "RLPx: what is done to Hello";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new AlteredHello(in.word("hello", HelloMove.class, move));
  }

  @Override
  public boolean isProper() {
    return move == HelloMove.PROPER;
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public int p2pVersion(int usual) {
        return HelloMoves.version(move);
      }

      @Override
      public List<ChannelHandler> atFrames() {
        return List.of(new Opening(move));
      }
    };
  }

  /** Sends something else in place of the first frame, Hello, and is not there any more. */
  @SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
  private static final class Opening extends ChannelOutboundHandlerAdapter {

    private final HelloMove move;

    Opening(HelloMove move) {
      this.move = move;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object hello, ChannelPromise promise) {
      ctx.pipeline().remove(this);
      List<Frame> frames = HelloMoves.opening(move, (Frame) hello);
      frames.subList(0, frames.size() - 1).forEach(ctx::write);
      ctx.write(frames.getLast(), promise);
    }
  }
}
