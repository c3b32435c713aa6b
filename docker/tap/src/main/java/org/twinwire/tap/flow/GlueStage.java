package org.twinwire.tap.flow;

import io.netty.buffer.ByteBuf;
import org.twinwire.tap.shape.Shape;
import org.twinwire.tap.shape.Trigger;

/** {@link Shape.Glue} at work. */
final class GlueStage extends HoldingStage {

  GlueStage(Shape.Glue glue, Trigger trigger, Surroundings around, Outlet next) {
    super(trigger, glue.quietMillis(), around, next);
  }

  @Override
  void shape(ByteBuf piece, long from) {
    hold(piece, from);
  }
}
