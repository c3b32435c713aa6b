package org.twinwire.tap.flow;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.twinwire.tap.shape.Trigger;

/** Holds bytes to write them at once, and lets go when nothing has come for a while. */
abstract class HoldingStage extends Stage {

  private final HeldBytes held = new HeldBytes();
  private final long quietNanos;
  private long lastNanos;
  private Future<?> timer = CompletableFuture.completedFuture(null);
  private boolean waiting;

  HoldingStage(Trigger trigger, long quietMillis, Surroundings around, Outlet next) {
    super(trigger, around, next);
    this.quietNanos = TimeUnit.MILLISECONDS.toNanos(quietMillis);
  }

  final void hold(ByteBuf piece, long from) {
    around().held(from, from + piece.readableBytes());
    held.add(piece);
    lastNanos = around().nanos();
    if (held.size() >= Surroundings.HELD_BYTES_MAX) {
      around().limitHit("held-bytes", full());
      letGo();
    } else if (!waiting) {
      await(quietNanos);
    }
  }

  private String full() {
    return "got %d (expected: less than %d)".formatted(held.size(), Surroundings.HELD_BYTES_MAX);
  }

  private void await(long nanos) {
    waiting = true;
    timer = around().after(nanos, this::quiet);
  }

  private void quiet() {
    waiting = false;
    long left = lastNanos + quietNanos - around().nanos();
    if (holds() && left > 0) {
      await(left);
    } else {
      letGo();
    }
  }

  final boolean holds() {
    return held.size() > 0;
  }

  /** One write of what is held and of the piece behind it. */
  final void letGoWith(ByteBuf piece) {
    held.add(piece);
    letGo();
  }

  private void letGo() {
    if (holds()) {
      next().write(held.take());
    }
  }

  @Override
  final void plain(ByteBuf piece, long from) {
    letGo();
    next().write(piece);
  }

  @Override
  public final void end(Ending ending) {
    letGo();
    next().end(ending);
  }

  @Override
  final void close() {
    super.close();
    timer.cancel(false);
    held.take().release();
  }
}
