package org.twinwire.wire.eth;

import io.netty.buffer.ByteBuf;
import java.util.List;

/** Finds the messages in what arrives on one direction of a stream. */
public sealed interface FramingDecoder permits VarintDecoder, RawDecoder {

  /**
   * Consumes {@code in} wholly, and returns the messages that are complete now, in order.
   *
   * @throws EthException if the peer broke the framing; nothing more can be read then
   */
  List<Message> feed(ByteBuf in);

  /** Bytes kept of a message that is not complete yet. */
  int pendingBytes();
}
