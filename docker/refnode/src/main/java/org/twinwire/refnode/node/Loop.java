package org.twinwire.refnode.node;

import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Runs things on the event loop for threads that can wait. */
record Loop(EventLoop eventLoop) {

  /** Starts something and waits for its end; whatever is started has a limit of its own. */
  <T> T await(Supplier<CompletableFuture<T>> start) {
    CompletableFuture<T> started = call(start);
    return started.join();
  }

  /** Runs something and waits for its result. */
  <T> T call(Supplier<T> step) {
    return CompletableFuture.supplyAsync(step, eventLoop).join();
  }

  void run(Runnable step) {
    CompletableFuture.runAsync(step, eventLoop).join();
  }
}
