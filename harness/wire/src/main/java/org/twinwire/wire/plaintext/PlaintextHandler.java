package org.twinwire.wire.plaintext;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.multiformats.UnsignedVarint;
import org.twinwire.wire.decoding.FailFast;

/**
 * Sends our exchange when it is added, without a flush; reads the peer's, fires {@link
 * PlaintextReady}, removes itself and passes on the bytes behind it. See the <a
 * href="https://github.com/libp2p/specs/blob/master/plaintext/README.md#protocol">specification</a>.
 */
public final class PlaintextHandler extends ByteToMessageDecoder {

  /** An RSA-4096 key takes about 600; our own bound. */
  static final int MAX_EXCHANGE_BYTES = 4096;

  private final Exchange ours;
  private final Consumer<Exchange> theirs;
  private final boolean eager;
  private final FailFast failFast = new FailFast();

  /**
   * A handler for one connection.
   *
   * @param theirs judges the peer's exchange, and throws if it may not pass
   */
  public PlaintextHandler(Exchange ours, Consumer<Exchange> theirs) {
    this(ours, theirs, false);
  }

  /** The same; an eager one fires {@link PlaintextReady} before the peer's exchange has come. */
  public PlaintextHandler(Exchange ours, Consumer<Exchange> theirs, boolean eager) {
    this.eager = eager;
    this.ours = ours;
    this.theirs = theirs;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    Bytes message = ours.encode();
    ByteBuf out = ctx.alloc().buffer();
    UnsignedVarint.write(message.size(), out);
    ctx.write(out.writeBytes(message.toArrayUnsafe()))
        .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    if (eager) {
      ctx.fireUserEventTriggered(new PlaintextReady());
    }
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    failFast.decode(in, () -> read(ctx, in));
  }

  private void read(ChannelHandlerContext ctx, ByteBuf in) {
    int start = in.readerIndex();
    OptionalLong length = length(in);
    if (length.isPresent() && in.readableBytes() >= length.getAsLong()) {
      take(ctx, in, (int) length.getAsLong());
    } else {
      in.readerIndex(start);
    }
  }

  private static OptionalLong length(ByteBuf in) {
    OptionalLong length = UnsignedVarint.read(in);
    if (length.isPresent() && length.getAsLong() > MAX_EXCHANGE_BYTES) {
      throw new PlaintextException(
          "exchange: %d bytes (expected: at most %d)"
              .formatted(length.getAsLong(), MAX_EXCHANGE_BYTES));
    }
    return length;
  }

  private void take(ChannelHandlerContext ctx, ByteBuf in, int length) {
    var message = new byte[length];
    in.readBytes(message);
    theirs.accept(Exchange.parse(Bytes.wrap(message)));
    if (!eager) {
      ctx.fireUserEventTriggered(new PlaintextReady());
    }
    ctx.pipeline().remove(this);
  }
}
