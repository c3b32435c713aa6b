package org.twinwire.refnode.link;

import java.util.Optional;
import java.util.function.Consumer;
import org.twinwire.refnode.events.NodeEvent;

/**
 * Records events in the name of one session until it is muted: after a reset nothing of an old
 * session may appear among the new ones. Event loop only.
 */
public final class SessionTrace {

  private final String session;
  private final Consumer<NodeEvent> events;
  private boolean muted;

  public SessionTrace(String session, Consumer<NodeEvent> events) {
    this.session = session;
    this.events = events;
  }

  public String session() {
    return session;
  }

  public void add(NodeEvent event) {
    if (!muted) {
      events.accept(event);
    }
  }

  public void warn(String text) {
    add(new NodeEvent.LogLine(Optional.of(session), "warn", text));
  }

  public void mute() {
    muted = true;
  }
}
