package org.twinwire.wire.mplex;

import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import org.twinwire.wire.mux.MuxHandler;
import org.twinwire.wire.mux.Muxer;
import org.twinwire.wire.mux.MuxerContractTest;

class MplexContractTest extends MuxerContractTest {

  @Override
  protected Muxer install(ChannelPipeline pipeline, boolean dialer) {
    pipeline.addLast("end", new ChannelInboundHandlerAdapter());
    return Mplex.install(pipeline, "end", dialer);
  }

  @Override
  protected int maxStreams() {
    return MuxHandler.MAX_STREAMS;
  }

  @Override
  protected int maxFrameBytes() {
    return MplexCodec.MAX_DATA_BYTES;
  }
}
