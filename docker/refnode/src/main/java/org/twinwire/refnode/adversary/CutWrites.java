package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.List;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;

/**
 * Hands the socket less at a time than it was given.
 *
 * @param cutAt for {@link Writes#CUT}: offset in the bytes this side writes, from 1
 */
@AutoService(Misbehaviour.class)
public record CutWrites(Writes writes, int cutAt) implements Misbehaviour {

  private static final int OFFSET_MAX = 1 << 24;

  public CutWrites() {
    this(Writes.WHOLE);
  }

  public CutWrites(Writes writes) {
    this(writes, 1);
  }

  @Override
  public String meaning() {
    return "every byte in a write of its own; or the write that passes this offset is cut in two"
        + " there";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new CutWrites(
        in.word("writes", Writes.class, writes), in.number("cutAt", 1, OFFSET_MAX, cutAt));
  }

  @Override
  public boolean isProper() {
    return writes == Writes.WHOLE;
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public List<ChannelHandler> pastCounting() {
        return List.of(new Cutter());
      }
    };
  }

  /** Cuts what passes. */
  @SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
  private final class Cutter extends ChannelOutboundHandlerAdapter {

    private long passed;

    @Override
    public void write(ChannelHandlerContext ctx, Object data, ChannelPromise promise) {
      ByteBuf bytes = (ByteBuf) data;
      int first = firstPart(bytes.readableBytes());
      while (first < bytes.readableBytes()) {
        passed += first;
        ctx.writeAndFlush(bytes.readRetainedSlice(first));
        first = firstPart(bytes.readableBytes());
      }
      passed += bytes.readableBytes();
      ctx.write(bytes, promise);
      if (writes == Writes.OCTET) {
        ctx.flush();
      }
    }

    private int firstPart(int size) {
      long toCut = cutAt - passed;
      return switch (writes) {
        case WHOLE -> size;
        case OCTET -> 1;
        case CUT -> toCut > 0 && toCut < size ? (int) toCut : size;
      };
    }
  }
}
