package org.twinwire.refnode.link;

import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * Finds messages by their lengths, and forgets them: of an event it reads only what is in front.
 */
final class MergingReading implements Reading {

  private final Reading pieces;
  private final Reading events = new RawReading();

  MergingReading(Reading pieces) {
    this.pieces = pieces;
  }

  @Override
  public List<Delivery> pieces(ByteBuf frame) {
    return pieces.pieces(frame);
  }

  @Override
  public List<Delivery> deliveries(List<Delivery> event) {
    return events.deliveries(event);
  }
}
