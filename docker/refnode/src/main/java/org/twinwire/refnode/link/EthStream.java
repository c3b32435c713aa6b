package org.twinwire.refnode.link;

import org.twinwire.wire.eth.Message;

/**
 * Carries eth messages in order: a whole RLPx connection, or one stream of a muxer. Nothing reaches
 * the socket before {@link #flush()}, so what is written and ended before it is one write.
 */
public interface EthStream {

  /** {@code rlpx}, or the stream's name, which is the same at both ends. */
  String name();

  void write(Message message);

  /** Nothing more will be written. A stream that is shared by everything stays open. */
  void end();

  void flush();

  /** Ends this direction, also of a stream that is shared by everything. */
  default void endForGood() {
    end();
  }

  /** Resets what carries it behind what was written, whatever else it carries. */
  default void cutOff() {
    abandon();
  }

  /** Gives the stream up in both directions. A stream that is shared by everything stays open. */
  void abandon();
}
