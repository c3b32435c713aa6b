package org.twinwire.tap.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinwire.tap.events.RecordedBytes;
import org.twinwire.tap.events.TapEvent;
import org.twinwire.tap.shape.Role;

/** Tells the events of one direction: counts the bytes, and shows as many as it may. */
final class Recorder {

  private final String session;
  private final Role towards;
  private final long recordBytes;
  private final Consumer<TapEvent> events;
  private long read;
  private long forwarded;
  private long held;
  private boolean limitTold;

  Recorder(String session, Role towards, long recordBytes, Consumer<TapEvent> events) {
    this.session = session;
    this.towards = towards;
    this.recordBytes = recordBytes;
    this.events = events;
  }

  void read(ByteBuf bytes) {
    long from = read;
    read += bytes.readableBytes();
    events.accept(new TapEvent.Read(session, towards, from, read, shown(bytes, from)));
    if (recordBytes > 0 && read > recordBytes && !limitTold) {
      limitTold = true;
      limitHit("recorded-bytes", "got more (expected: at most %d)".formatted(recordBytes));
    }
  }

  private Optional<RecordedBytes> shown(ByteBuf bytes, long from) {
    int size = (int) Math.min(bytes.readableBytes(), recordBytes - from);
    return size <= 0
        ? Optional.empty()
        : Optional.of(
            new RecordedBytes(ByteBufUtil.getBytes(bytes, bytes.readerIndex(), size, true)));
  }

  void forwarded(int bytes) {
    long from = forwarded;
    forwarded += bytes;
    events.accept(new TapEvent.Forwarded(session, towards, from, forwarded));
  }

  /** Tells what of it was not told before. */
  void held(long from, long to) {
    if (to > held) {
      events.accept(new TapEvent.Held(session, towards, Math.max(from, held), to));
      held = to;
    }
  }

  void cut(String how) {
    events.accept(new TapEvent.Cut(session, towards, forwarded, how));
  }

  void limitHit(String limit, String text) {
    events.accept(
        new TapEvent.LimitHit(
            Optional.of(session),
            limit,
            "%s towards %s: %s".formatted(limit, towards.word(), text)));
  }

  long readBytes() {
    return read;
  }

  long forwardedBytes() {
    return forwarded;
  }
}
