package org.twinwire.tap.flow;

import io.netty.buffer.ByteBuf;
import io.netty.util.CharsetUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A clock that only the test moves, and a socket that writes down what it gets. */
final class TestingSurroundings implements Surroundings, Outlet {

  /** What came out, in order; the end as its name. */
  final List<String> out = new ArrayList<>();

  final List<String> limits = new ArrayList<>();
  long dropped;
  int step = -1;
  private long nanos;
  private final PriorityQueue<Due> due = new PriorityQueue<>();

  private record Due(long at, Runnable action) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return Long.compare(at, other.at);
    }
  }

  void passMillis(long millis) {
    long end = nanos + millis * 1_000_000;
    while (!due.isEmpty() && due.peek().at() <= end) {
      Due next = due.remove();
      nanos = next.at();
      next.action().run();
    }
    nanos = end;
  }

  @Override
  public int step() {
    return step;
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public Future<?> after(long delay, Runnable action) {
    due.add(new Due(nanos + delay, action));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void held(long from, long to) {}

  @Override
  public void dropped(long bytes) {
    dropped += bytes;
  }

  @Override
  public void limitHit(String limit, String text) {
    limits.add(limit);
  }

  @Override
  public void write(ByteBuf piece) {
    out.add(piece.toString(CharsetUtil.US_ASCII));
    piece.release();
  }

  @Override
  public void end(Ending ending) {
    out.add(ending.name());
  }
}
