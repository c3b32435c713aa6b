package org.twinwire.wire.yamux;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.twinwire.wire.mux.Placement;

/** What was written on a stream and waits for the peer's window, in order. */
final class SendQueue {

  /** Room for the largest message of RLPx, and so for any of eth. */
  static final long MAX_BYTES = 16 * 1024 * 1024;

  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private long bytes;

  /**
   * Takes ownership of {@code data}.
   *
   * @throws IllegalStateException if more would wait than {@link #MAX_BYTES}
   */
  void add(ByteBuf data, Placement placement) {
    int more = data.readableBytes();
    if (bytes + more > MAX_BYTES) {
      data.release();
      throw new IllegalStateException(
          "write: %d bytes waiting for the peer's window (expected: at most %d)"
              .formatted(bytes + more, MAX_BYTES));
    }
    waiting.add(new Waiting(data, placement));
    bytes += more;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  long bytes() {
    return bytes;
  }

  /** Whether there is something that a window of this size lets through, be it without bytes. */
  boolean hasNext(long window) {
    return !waiting.isEmpty() && (window > 0 || !waiting.element().data.isReadable());
  }

  /** Hands the next part out, which the writer owns, and says how long it was. */
  int next(long atMost, Consumer<ByteBuf> writer) {
    Waiting first = waiting.element();
    first.begin();
    int size = (int) Math.min(atMost, first.data.readableBytes());
    bytes -= size;
    writer.accept(first.data.readRetainedSlice(size));
    if (!first.data.isReadable()) {
      waiting.remove();
      first.end();
    }
    return size;
  }

  void clear() {
    waiting.forEach(left -> left.data.release());
    waiting.clear();
    bytes = 0;
  }

  private static final class Waiting {
    private final ByteBuf data;
    private final Placement placement;
    private boolean begun;

    private Waiting(ByteBuf data, Placement placement) {
      this.data = data;
      this.placement = placement;
    }

    private void begin() {
      if (!begun) {
        begun = true;
        placement.begins();
      }
    }

    private void end() {
      data.release();
      placement.ends();
    }
  }
}
