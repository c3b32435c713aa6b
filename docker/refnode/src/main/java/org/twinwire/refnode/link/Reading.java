package org.twinwire.refnode.link;

import io.netty.buffer.ByteBuf;
import java.util.List;
import org.twinwire.refnode.behaviour.Framing;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Hooks;

/** How the data of one stream becomes messages. */
interface Reading {

  static Reading of(Framing framing, Hooks hooks) {
    Reading proper = of(framing);
    return hooks.any(Hook::mergesEvents) ? new MergingReading(proper) : proper;
  }

  private static Reading of(Framing framing) {
    return switch (framing) {
      case VARINT -> new VarintReading();
      case RAW -> new RawReading();
    };
  }

  /** What is complete with this frame; what is not stays here until the next. */
  List<Delivery> pieces(ByteBuf frame);

  /** What the application makes of one event that holds these pieces. */
  List<Delivery> deliveries(List<Delivery> event);
}
