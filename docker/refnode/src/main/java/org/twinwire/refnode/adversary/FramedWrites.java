package org.twinwire.refnode.adversary;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.auto.service.AutoService;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.List;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;

/** Carries each binary message of a WebSocket in other frames. */
@AutoService(Misbehaviour.class)
public record FramedWrites(WebSocketFrames frames) implements Misbehaviour {

  private static final boolean MORE = false;
  private static final boolean LAST = true;

  public FramedWrites() {
    this(WebSocketFrames.PER_WRITE);
  }

  @Override
  public String meaning() {
    return "over a WebSocket: one message of one frame for each write; or a message in fragments of"
        + " 1, 2, 4, 8, … bytes; with a Ping and an unsolicited Pong between them; with empty frames"
        + " between them; or one message for all writes up to a flush";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new FramedWrites(in.word("webSocketFrames", WebSocketFrames.class, frames));
  }

  @Override
  public boolean isProper() {
    return frames == WebSocketFrames.PER_WRITE;
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public List<ChannelHandler> atWebSocket() {
        return List.of(new Framer(frames));
      }
    };
  }

  /** Writes every frame at once; none waits. */
  @SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
  private static final class Framer extends ChannelOutboundHandlerAdapter {

    private final WebSocketFrames frames;

    /** Whether a message of several writes is not ended yet. */
    private boolean open;

    Framer(WebSocketFrames frames) {
      this.frames = frames;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
      if (!(message instanceof BinaryWebSocketFrame binary)) {
        endMessage(ctx);
        ctx.write(message, promise);
        return;
      }
      switch (frames) {
        case PER_WRITE -> ctx.write(binary, promise);
        case MERGED -> {
          ctx.write(frame(!open, MORE, binary.content()), promise);
          open = true;
        }
        case FRAGMENTS, PINGS, EMPTY -> fragment(ctx, binary.content(), promise);
      }
    }

    private void fragment(ChannelHandlerContext ctx, ByteBuf bytes, ChannelPromise promise) {
      if (frames == WebSocketFrames.EMPTY) {
        ctx.write(frame(true, LAST, Unpooled.EMPTY_BUFFER));
      }
      boolean first = true;
      for (int size = 1; size < bytes.readableBytes(); size *= 2) {
        ctx.write(frame(first, MORE, bytes.readRetainedSlice(size)));
        first = false;
        between(ctx);
      }
      ctx.write(frame(first, LAST, bytes), promise);
    }

    private void between(ChannelHandlerContext ctx) {
      switch (frames) {
        case PER_WRITE, FRAGMENTS, MERGED -> {}
        case PINGS -> {
          ctx.write(new PingWebSocketFrame(Unpooled.copiedBuffer("ping", US_ASCII)));
          ctx.write(new PongWebSocketFrame(Unpooled.copiedBuffer("pong", US_ASCII)));
        }
        case EMPTY -> ctx.write(frame(false, MORE, Unpooled.EMPTY_BUFFER));
      }
    }

    private static WebSocketFrame frame(boolean first, boolean last, ByteBuf bytes) {
      return first
          ? new BinaryWebSocketFrame(last, 0, bytes)
          : new ContinuationWebSocketFrame(last, 0, bytes);
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
      endMessage(ctx);
      ctx.flush();
    }

    private void endMessage(ChannelHandlerContext ctx) {
      if (open) {
        open = false;
        ctx.write(frame(false, LAST, Unpooled.EMPTY_BUFFER));
      }
    }
  }
}
