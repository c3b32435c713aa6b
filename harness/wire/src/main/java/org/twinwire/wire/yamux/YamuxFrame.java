package org.twinwire.wire.yamux;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Set;
import org.twinwire.wire.mux.MuxFrame;

/**
 * One frame; who handles it last releases {@code data}.
 *
 * @param id of the stream, 0 for the session
 * @param length what the length field says: bytes of data, more window, a ping's value, a code
 * @param data empty unless the type is data
 */
record YamuxFrame(YamuxType type, Set<YamuxFlag> flags, long id, long length, ByteBuf data)
    implements MuxFrame {

  static final int HEADER_BYTES = 12;

  /** Of the fields stream id and length: 32 bits. */
  static final long MAX_FIELD = 0xffff_ffffL;

  private static final long SESSION = 0;

  YamuxFrame {
    if (id < 0 || id > MAX_FIELD || length < 0 || length > MAX_FIELD) {
      throw new IllegalArgumentException(
          "stream id and length: %d and %d (expected: 0 to %d)".formatted(id, length, MAX_FIELD));
    }
    flags = Set.copyOf(flags);
  }

  static YamuxFrame data(Set<YamuxFlag> flags, long id, ByteBuf data) {
    return new YamuxFrame(YamuxType.DATA, flags, id, data.readableBytes(), data);
  }

  static YamuxFrame windowUpdate(Set<YamuxFlag> flags, long id, long moreBytes) {
    return new YamuxFrame(YamuxType.WINDOW_UPDATE, flags, id, moreBytes, Unpooled.EMPTY_BUFFER);
  }

  static YamuxFrame ping(long value) {
    return new YamuxFrame(
        YamuxType.PING, Set.of(YamuxFlag.SYN), SESSION, value, Unpooled.EMPTY_BUFFER);
  }

  static YamuxFrame pong(long value) {
    return new YamuxFrame(
        YamuxType.PING, Set.of(YamuxFlag.ACK), SESSION, value, Unpooled.EMPTY_BUFFER);
  }

  static YamuxFrame goAway(GoAwayCode code) {
    return new YamuxFrame(
        YamuxType.GO_AWAY, Set.of(), SESSION, code.number(), Unpooled.EMPTY_BUFFER);
  }

  boolean has(YamuxFlag flag) {
    return flags.contains(flag);
  }
}
