package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import java.util.List;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.wire.eth.Message;

/** Departs in the frame of a WebSocket that carries the first answer. */
@AutoService(Misbehaviour.class)
public record AlteredWebSocket(WebSocketMove move) implements Misbehaviour {

  // The first byte of a frame (RFC 6455, section 5.2).
  private static final int FINAL = 0x80;
  private static final int RESERVED = 0x20;
  private static final int CONTINUATION = 0x0;
  private static final int TEXT = 0x1;
  private static final int BINARY = 0x2;
  private static final int UNASSIGNED = 0x3;
  private static final int CLOSE = 0x8;
  private static final int PING = 0x9;

  /** One more than a control frame may have. */
  private static final int PING_BYTES = 126;

  /** "No status received" (RFC 6455, section 7.4.1). */
  private static final short NO_STATUS = 1005;

  public AlteredWebSocket() {
    this(WebSocketMove.PROPER);
  }

  @Override
  public String meaning() {
    return "over a WebSocket: what is done to the frame of the first answer; `wrong-mask` is none of"
        + " the dialer, and one of the listener; `nested` begins a message within another one;"
        + " `long-length` takes eight bytes; pings and `close-1005` go before the answer";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new AlteredWebSocket(in.word("webSocket", WebSocketMove.class, move));
  }

  @Override
  public boolean isProper() {
    return move == WebSocketMove.PROPER;
  }

  @Override
  public Hook hook() {
    FirstAnswer first = new FirstAnswer(move);
    return new Hook() {
      @Override
      public Message answer(Message answer) {
        first.due();
        return answer;
      }

      @Override
      public List<ChannelHandler> atWebSocket() {
        return List.of(first);
      }
    };
  }

  /** Alters the first frame that is written once an answer was made. */
  @SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
  private static final class FirstAnswer extends ChannelOutboundHandlerAdapter {

    private final WebSocketMove move;
    private boolean due;
    private boolean done;

    FirstAnswer(WebSocketMove move) {
      this.move = move;
    }

    void due() {
      due = !done;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
      if (due && message instanceof BinaryWebSocketFrame frame) {
        due = false;
        done = true;
        alter(ctx, frame, promise);
      } else {
        ctx.write(message, promise);
      }
    }

    private void alter(
        ChannelHandlerContext ctx, BinaryWebSocketFrame frame, ChannelPromise promise) {
      boolean masks = ctx.pipeline().get(WebSocketClientProtocolHandler.class) != null;
      ByteBuf bytes = frame.content();
      switch (move) {
        case PROPER -> ctx.write(frame, promise);
        case WRONG_MASK -> ctx.write(raw(FINAL | BINARY, !masks, bytes), promise);
        case RESERVED_BIT -> ctx.write(raw(FINAL | RESERVED | BINARY, masks, bytes), promise);
        case UNKNOWN_OPCODE -> ctx.write(raw(FINAL | UNASSIGNED, masks, bytes), promise);
        case CONTINUATION_FIRST -> ctx.write(raw(FINAL | CONTINUATION, masks, bytes), promise);
        case TEXT -> ctx.write(raw(FINAL | AlteredWebSocket.TEXT, masks, bytes), promise);
        case LONG_LENGTH -> ctx.write(longest(FINAL | BINARY, masks, bytes), promise);
        case NESTED -> before(ctx, raw(BINARY, masks, Unpooled.EMPTY_BUFFER), frame, promise);
        case FRAGMENTED_PING ->
            before(ctx, raw(PING, masks, Unpooled.EMPTY_BUFFER), frame, promise);
        case LONG_PING -> before(ctx, raw(FINAL | PING, masks, zeros(PING_BYTES)), frame, promise);
        case CLOSE_1005 -> before(ctx, raw(FINAL | CLOSE, masks, status()), frame, promise);
      }
    }

    private static void before(
        ChannelHandlerContext ctx, ByteBuf raw, BinaryWebSocketFrame frame, ChannelPromise done) {
      ctx.write(raw);
      ctx.write(frame, done);
    }

    private static ByteBuf zeros(int bytes) {
      return Unpooled.wrappedBuffer(new byte[bytes]);
    }

    private static ByteBuf status() {
      return Unpooled.copyShort(NO_STATUS);
    }
  }

  /** A frame with the length in as few bytes as there can be. */
  private static ByteBuf raw(int first, boolean masked, ByteBuf payload) {
    int bytes = payload.readableBytes();
    if (bytes > 0xffff) {
      return longest(first, masked, payload);
    }
    ByteBuf header = Unpooled.buffer().writeByte(first);
    return bytes < PING_BYTES
        ? whole(header.writeByte(mask(masked) | bytes), masked, payload)
        : whole(header.writeByte(mask(masked) | 126).writeShort(bytes), masked, payload);
  }

  /** A frame with the length in eight bytes. */
  private static ByteBuf longest(int first, boolean masked, ByteBuf payload) {
    ByteBuf header = Unpooled.buffer().writeByte(first).writeByte(mask(masked) | 127);
    return whole(header.writeLong(payload.readableBytes()), masked, payload);
  }

  private static int mask(boolean masked) {
    return masked ? 0x80 : 0;
  }

  /** Masks with zeros: what is masked stays what it is. */
  private static ByteBuf whole(ByteBuf header, boolean masked, ByteBuf payload) {
    return Unpooled.wrappedBuffer(masked ? header.writeInt(0) : header, payload);
  }
}
