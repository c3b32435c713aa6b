package org.twinwire.refnode.link;

import org.twinwire.wire.eth.Message;

/** A stream that carries everything: no single batch may end it. */
record SharedStream(EthStream stream) implements EthStream {

  @Override
  public String name() {
    return stream.name();
  }

  @Override
  public void write(Message message) {
    stream.write(message);
  }

  @Override
  public void end() {}

  @Override
  public void flush() {
    stream.flush();
  }

  @Override
  public void endForGood() {
    stream.end();
  }

  @Override
  public void cutOff() {
    stream.cutOff();
  }

  @Override
  public void abandon() {}
}
