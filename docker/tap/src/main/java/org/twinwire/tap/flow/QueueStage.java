package org.twinwire.tap.flow;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.twinwire.tap.shape.Trigger;

/** Lets bytes out by the clock, first in, first out; the end waits for its turn like they do. */
abstract class QueueStage extends Stage {

  private final Deque<Queued> queue = new ArrayDeque<>();
  private Future<?> timer = CompletableFuture.completedFuture(null);
  private boolean waiting;
  private long out;

  QueueStage(Trigger trigger, Surroundings around, Outlet next) {
    super(trigger, around, next);
  }

  /** When something that comes now may leave at the earliest. */
  long dueNanos(long nowNanos) {
    return nowNanos;
  }

  /**
   * How many of {@code available} bytes, of which the first has offset {@code from}, go at once.
   */
  int size(int available, long from) {
    return available;
  }

  /** Returns when {@code size} bytes may leave that could leave at {@code earliest}. */
  long departNanos(long earliest, int size) {
    return earliest;
  }

  /** Bytes up to offset {@code to} have left. */
  void departed(long nowNanos, long departNanos, long to) {}

  @Override
  final void shape(ByteBuf piece, long from) {
    add(new Queued(piece, true, dueNanos(around().nanos()), Optional.empty()));
    if (out < offset()) {
      around().held(Math.max(from, out), offset());
    }
  }

  @Override
  final void plain(ByteBuf piece, long from) {
    add(new Queued(piece, false, around().nanos(), Optional.empty()));
  }

  @Override
  public final void end(Ending ending) {
    long now = around().nanos();
    long due = acts() ? dueNanos(now) : now;
    add(new Queued(Unpooled.EMPTY_BUFFER, false, due, Optional.of(ending)));
  }

  private void add(Queued queued) {
    queue.add(queued);
    drain();
  }

  private void drain() {
    while (!queue.isEmpty() && !waiting) {
      Queued head = queue.peek();
      int size = size(head);
      long depart = head.shaped() ? departNanos(head.dueNanos(), size) : head.dueNanos();
      long now = around().nanos();
      if (depart > now) {
        await(depart - now);
      } else {
        out += size;
        departed(now, depart, out);
        leave(head, size);
      }
    }
  }

  private int size(Queued head) {
    int available = head.piece().readableBytes();
    return head.shaped() ? size(available, out) : available;
  }

  private void await(long nanos) {
    waiting = true;
    timer = around().after(nanos, this::wake);
  }

  private void wake() {
    waiting = false;
    drain();
  }

  private void leave(Queued head, int size) {
    if (size < head.piece().readableBytes()) {
      next().write(head.piece().readRetainedSlice(size));
      return;
    }
    queue.remove();
    if (head.ending().isPresent()) {
      next().end(head.ending().get());
    } else {
      next().write(head.piece());
    }
  }

  @Override
  final void close() {
    super.close();
    timer.cancel(false);
    queue.forEach(queued -> queued.piece().release());
    queue.clear();
  }
}
