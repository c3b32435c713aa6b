package org.twinwire.refnode.fault;

import java.time.Duration;
import org.twinwire.refnode.behaviour.Attachment;
import org.twinwire.refnode.behaviour.BufferPolicy;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Listening;
import org.twinwire.wire.eth.EthCode;

/** An application that listens too late, whatever the stack; Status alone is read before that. */
class LateListener implements Hook {

  /** How long after the stream was opened it listens at the latest. */
  static final Duration WITHIN = Duration.ofSeconds(10);

  private final int messages;
  private final Duration within;
  private final BufferPolicy buffer;

  LateListener(int messages, Duration within, BufferPolicy buffer) {
    this.messages = messages;
    this.within = within;
    this.buffer = buffer;
  }

  @Override
  public Listening listening(Listening usual, String stack) {
    return new Listening(Attachment.LATE, messages, within, buffer);
  }

  @Override
  public boolean exempts(int code) {
    return code == EthCode.STATUS.number();
  }
}
