package org.twinwire.wire.mux;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a stream and writes down what happens on it: texts, {@code closed}, {@code reset}. */
public final class RecordingStream implements StreamHandler {

  public final MuxStream stream;
  public final List<String> seen = new ArrayList<>();

  public RecordingStream(MuxStream stream) {
    this.stream = stream;
    stream.handler(this);
  }

  @Override
  public void data(ByteBuf data) {
    seen.add(data.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void remoteClosed() {
    seen.add("closed");
  }

  @Override
  public void reset() {
    seen.add("reset");
  }
}
