package org.twinwire.tap.flow;

import io.netty.buffer.ByteBuf;
import org.twinwire.tap.shape.Trigger;

/** Applies {@code Cut} and {@code HalfClose}: ends after N bytes and drops the rest. */
final class EndStage extends Stage {

  private final long afterBytes;
  private final Ending ending;
  private boolean ended;

  EndStage(long afterBytes, Ending ending, Trigger trigger, Surroundings around, Outlet next) {
    super(trigger, around, next);
    this.afterBytes = afterBytes;
    this.ending = ending;
  }

  @Override
  void shape(ByteBuf piece, long from) {
    long free = afterBytes - from;
    if (!ended && free >= piece.readableBytes()) {
      next().write(piece);
      return;
    }
    if (!ended && free > 0) {
      next().write(piece.readRetainedSlice((int) free));
    }
    drop(piece);
  }

  @Override
  void plain(ByteBuf piece, long from) {
    if (ended) {
      drop(piece);
    } else {
      next().write(piece);
    }
  }

  private void drop(ByteBuf piece) {
    around().dropped(piece.readableBytes());
    piece.release();
  }

  @Override
  void settle() {
    if (!closed() && acts() && offset() >= afterBytes) {
      finish(ending);
    }
  }

  @Override
  public void end(Ending end) {
    finish(end);
  }

  private void finish(Ending end) {
    if (!ended) {
      ended = true;
      next().end(end);
    }
  }
}
