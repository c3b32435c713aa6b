package org.twinwire.refnode.node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.twinwire.refnode.session.Reply;
import org.twinwire.refnode.session.Request;
import org.twinwire.refnode.session.Session;

/**
 * Requests of which each follows the end of the one before. They follow each other on the event
 * loop, so that between two of them nothing is waited for but the peer.
 */
@SuppressWarnings("FutureReturnValueIgnored") // every reply comes, if only that of a timeout
final class RequestSequence {

  private final Session session;
  private final Loop loop;
  private final Queue<Request> left;
  private final List<Reply> replies = new ArrayList<>();
  private final CompletableFuture<List<Reply>> all = new CompletableFuture<>();

  RequestSequence(Session session, Loop loop, List<Request> requests) {
    this.session = session;
    this.loop = loop;
    this.left = new ArrayDeque<>(requests);
  }

  /** Asks all of them and waits for the last reply. */
  List<Reply> ask() {
    return loop.await(
        () -> {
          next();
          return all;
        });
  }

  private void next() {
    if (left.isEmpty()) {
      all.complete(replies);
    } else {
      session
          .ask(List.of(left.remove()), false)
          .getFirst()
          .thenAcceptAsync(this::ended, loop.eventLoop());
    }
  }

  private void ended(Reply reply) {
    replies.add(reply);
    next();
  }
}
