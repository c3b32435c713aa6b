package org.twinwire.wire.mplex;

import io.netty.channel.ChannelPipeline;
import org.twinwire.wire.mux.Muxer;

/** Installs the muxer {@code /mplex/6.7.0}. */
public final class Mplex {

  private Mplex() {}

  /** Puts codec and handler before the handler named {@code before}. */
  public static Muxer install(ChannelPipeline pipeline, String before, boolean dialer) {
    var handler = new MplexHandler(dialer);
    pipeline.addBefore(before, null, new MplexCodec());
    pipeline.addBefore(before, null, handler);
    return handler;
  }
}
