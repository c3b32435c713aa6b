package org.twinwire.wire.mux;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageCodec;
import java.util.List;
import java.util.Optional;
import org.twinwire.wire.decoding.FailFast;

/** Frames; behind a broken one nothing is read any more. */
public abstract class MuxCodec<F extends MuxFrame> extends ByteToMessageCodec<F> {

  private final FailFast failFast = new FailFast();

  protected MuxCodec(Class<F> frames) {
    super(frames);
  }

  /**
   * Reads the frame that {@code in} starts with, or leaves {@code in} as it is where more has to
   * come.
   *
   * @throws MuxException if it is none
   */
  protected abstract Optional<F> read(ByteBuf in);

  /** Writes the frame behind what is in {@code out}. */
  protected abstract void write(F frame, ByteBuf out);

  @Override
  protected final void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    failFast.decode(in, () -> read(in).ifPresent(out::add));
  }

  @Override
  protected final void encode(ChannelHandlerContext ctx, F frame, ByteBuf out) {
    try {
      write(frame, out);
    } finally {
      frame.data().release();
    }
  }
}
