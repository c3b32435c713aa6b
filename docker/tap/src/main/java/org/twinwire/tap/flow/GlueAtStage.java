package org.twinwire.tap.flow;

import io.netty.buffer.ByteBuf;
import org.twinwire.tap.shape.Shape;
import org.twinwire.tap.shape.Trigger;

/** {@link Shape.GlueAt} at work. */
final class GlueAtStage extends HoldingStage {

  private final long seam;

  GlueAtStage(Shape.GlueAt glue, Trigger trigger, Surroundings around, Outlet next) {
    super(trigger, glue.quietMillis(), around, next);
    this.seam = glue.offset();
  }

  @Override
  void shape(ByteBuf piece, long from) {
    if (holds()) {
      letGoWith(piece);
    } else if (from + piece.readableBytes() == seam) {
      hold(piece, from);
    } else {
      next().write(piece);
    }
  }
}
