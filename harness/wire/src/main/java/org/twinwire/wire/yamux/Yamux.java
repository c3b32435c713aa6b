package org.twinwire.wire.yamux;

import io.netty.channel.ChannelPipeline;
import org.twinwire.wire.mux.Muxer;

/** Installs the muxer {@code /yamux/1.0.0}. */
public final class Yamux {

  private Yamux() {}

  /** Puts codec and handler before the handler named {@code before}. */
  public static Muxer install(ChannelPipeline pipeline, String before, boolean dialer) {
    return install(pipeline, before, dialer, YamuxStream.INITIAL_WINDOW_BYTES);
  }

  /** The same with a window of another size, the peer's included. */
  static Muxer install(ChannelPipeline pipeline, String before, boolean dialer, int windowBytes) {
    var handler = new YamuxHandler(dialer, windowBytes);
    pipeline.addBefore(before, null, new YamuxCodec());
    pipeline.addBefore(before, null, handler);
    return handler;
  }
}
