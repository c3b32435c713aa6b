package org.twinwire.refnode.link;

import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.twinwire.refnode.events.NodeEvent;

/**
 * Records events in the name of one session until it is muted: after a reset nothing of an old
 * session may appear among the new ones. Event loop only.
 */
public final class SessionTrace {

  private final String session;
  private final ObjLongConsumer<NodeEvent> events;
  private boolean muted;

  /**
   * @param events gets each event and the {@link System#nanoTime()} when it happened
   */
  public SessionTrace(String session, ObjLongConsumer<NodeEvent> events) {
    this.session = session;
    this.events = events;
  }

  public String session() {
    return session;
  }

  /** Records what happens now. */
  public void add(NodeEvent event) {
    add(event, System.nanoTime());
  }

  /** Records what happened at {@code nanos}, a little earlier. */
  void add(NodeEvent event, long nanos) {
    if (!muted) {
      events.accept(event, nanos);
    }
  }

  public void warn(String text) {
    add(new NodeEvent.LogLine(Optional.of(session), "warn", text));
  }

  /** Records that a limit was reached: which, what was got and what is allowed. */
  public void limit(String limit, String text) {
    add(new NodeEvent.LimitHit(Optional.of(session), Optional.empty(), limit, text));
  }

  public void mute() {
    muted = true;
  }
}
