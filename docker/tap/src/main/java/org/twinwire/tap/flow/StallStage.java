package org.twinwire.tap.flow;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.twinwire.tap.shape.Shape;
import org.twinwire.tap.shape.Trigger;

/** {@link Shape.Stall} at work. When its trigger ends, all goes on. */
final class StallStage extends Stage {

  private final long afterBytes;
  private final Deque<ByteBuf> held = new ArrayDeque<>();
  private Optional<Ending> ending = Optional.empty();

  StallStage(Shape.Stall stall, Trigger trigger, Surroundings around, Outlet next) {
    super(trigger, around, next);
    this.afterBytes = stall.afterBytes();
  }

  @Override
  boolean stalls() {
    return acts() && offset() >= afterBytes;
  }

  @Override
  void shape(ByteBuf piece, long from) {
    long free = afterBytes - from;
    if (free >= piece.readableBytes()) {
      next().write(piece);
      return;
    }
    if (free > 0) {
      next().write(piece.readRetainedSlice((int) free));
    }
    around().held(offset() - piece.readableBytes(), offset());
    held.add(piece);
  }

  @Override
  void plain(ByteBuf piece, long from) {
    settle();
    next().write(piece);
  }

  @Override
  void settle() {
    if (!stalls()) {
      while (!held.isEmpty()) {
        next().write(held.remove());
      }
      Optional<Ending> due = ending;
      ending = Optional.empty();
      due.ifPresent(next()::end);
    }
  }

  @Override
  public void end(Ending end) {
    ending = Optional.of(end);
    settle();
  }

  @Override
  void close() {
    super.close();
    held.forEach(ByteBuf::release);
    held.clear();
  }
}
