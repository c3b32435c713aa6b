package org.twinwire.refnode.sync;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.session.Reply;
import org.twinwire.refnode.session.Request;

/** The session with a peer that is synced from. May be used on any thread but the event loop's. */
public interface SyncPeer {

  /** Asks, and completes with whatever becomes of it. */
  CompletableFuture<Reply> ask(Request request);

  /** Whether this end departs from what is right at a point of a sync. */
  boolean departs(Predicate<Hook> point);

  /** Ends the session because the peer is of no use. */
  void drop(String why);
}
