package org.twinwire.tap.flow;

import io.netty.buffer.ByteBuf;
import org.twinwire.tap.shape.Trigger;

/** One shape at work. It cuts what it gets at the offset of its trigger, and counts. */
abstract class Stage implements Outlet {

  private final Gate gate;
  private final Surroundings around;
  private final Outlet next;
  private long offset;
  private boolean closed;

  Stage(Trigger trigger, Surroundings around, Outlet next) {
    this.gate = new Gate(trigger);
    this.around = around;
    this.next = next;
  }

  @Override
  public final void write(ByteBuf piece) {
    long early = gate.from() - offset;
    if (early > 0 && early < piece.readableBytes()) {
      take(piece.readRetainedSlice((int) early));
    }
    take(piece);
  }

  private void take(ByteBuf piece) {
    if (closed) {
      piece.release();
      return;
    }
    boolean shaped = acts();
    long from = offset;
    offset += piece.readableBytes();
    if (shaped) {
      shape(piece, from);
    } else {
      plain(piece, from);
    }
    settle();
  }

  /** Bytes that the trigger covers, from offset {@code from} on. */
  abstract void shape(ByteBuf piece, long from);

  /** Bytes that it does not cover; they may not overtake what is held. */
  abstract void plain(ByteBuf piece, long from);

  /** Looks whether something is due that needs no further byte. */
  void settle() {}

  /** Whether the side that sends must not be read. */
  boolean stalls() {
    return false;
  }

  /** Releases what is held, for good. */
  void close() {
    closed = true;
  }

  /** Whether the next byte would be shaped. */
  final boolean acts() {
    return gate.open(offset, around.step());
  }

  /** Bytes that came so far. */
  final long offset() {
    return offset;
  }

  final boolean closed() {
    return closed;
  }

  final Surroundings around() {
    return around;
  }

  final Outlet next() {
    return next;
  }
}
