package org.twinwire.refnode.link;

import org.twinwire.refnode.events.MessageNote;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.wire.mux.Placement;

/** Tells of a message what its stream does with it: sent at once, or when it got its place. */
final class SentMessage implements Placement {

  private final String stream;
  private final MessageNote message;
  private final StreamContext context;
  private final long sentNanos = System.nanoTime();
  private long from;
  private boolean placed;
  private boolean told;

  SentMessage(String stream, MessageNote message, StreamContext context) {
    this.stream = stream;
    this.message = message;
    this.context = context;
  }

  @Override
  public void begins() {
    from = context.counter().offered();
  }

  @Override
  public void ends() {
    placed = true;
    if (told) {
      add(new NodeEvent.MessagePlaced(session(), stream, message, from, offered()));
    }
  }

  /** The message was given to its stream, where {@code waitingBytes} are waiting now. */
  void written(long waitingBytes) {
    told = true;
    context
        .trace()
        .add(
            new NodeEvent.MessageSent(
                session(), stream, message, placed ? from : offered(), offered()),
            sentNanos);
    if (!placed) {
      add(new NodeEvent.MessageQueued(session(), stream, message, waitingBytes));
    }
  }

  private long offered() {
    return context.counter().offered();
  }

  private String session() {
    return context.trace().session();
  }

  private void add(NodeEvent event) {
    context.trace().add(event);
  }
}
