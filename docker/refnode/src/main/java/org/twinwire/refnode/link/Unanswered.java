package org.twinwire.refnode.link;

import io.netty.buffer.ByteBuf;
import org.twinwire.wire.mux.StreamHandler;

/** Takes whatever comes on a stream and says nothing. */
final class Unanswered implements StreamHandler {

  @Override
  public void data(ByteBuf data) {}

  @Override
  public void remoteClosed() {}

  @Override
  public void reset() {}
}
