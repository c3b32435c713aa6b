package org.twinwire.refnode.session;

import java.util.concurrent.CompletableFuture;
import org.twinwire.refnode.link.Link;

/** The pings that a control call sent and that are not answered yet. Event loop only. */
final class Pings {

  private int unanswered;
  private CompletableFuture<Void> all = CompletableFuture.completedFuture(null);

  /** Sends pings; completed once the last of them is answered. */
  CompletableFuture<Void> send(Link link, int times) {
    if (unanswered == 0) {
      all = new CompletableFuture<>();
    }
    unanswered += times;
    for (int i = 0; i < times; i++) {
      link.ping();
    }
    return all;
  }

  /** A pong came; it may be one that nobody here waits for. */
  void answered() {
    if (unanswered > 0) {
      unanswered--;
      if (unanswered == 0) {
        all.complete(null);
      }
    }
  }
}
