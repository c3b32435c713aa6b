package org.twinwire.refnode.link;

import io.netty.buffer.ByteBuf;
import java.util.List;
import org.twinwire.wire.eth.FramingDecoder;
import org.twinwire.wire.eth.StreamFraming;

/** Messages behind their lengths: neither frames nor events matter. */
final class VarintReading implements Reading {

  private final FramingDecoder decoder = StreamFraming.VARINT.decoder();

  @Override
  public List<Delivery> pieces(ByteBuf frame) {
    return decoder.feed(frame).stream().map(Delivery::of).toList();
  }

  @Override
  public List<Delivery> deliveries(List<Delivery> event) {
    return event;
  }
}
