package org.twinwire.runner.cases;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.twinwire.runner.runtime.InfrastructureException;

/** Calls several programs at the same time, so that only the slowest one counts. */
final class Parallel {

  private Parallel() {}

  /** Waits for all calls, even if one fails. */
  static <T> void run(Collection<T> all, Consumer<T> call) {
    List<CompletableFuture<Void>> running =
        all.stream()
            .map(
                each ->
                    CompletableFuture.runAsync(() -> call.accept(each), Thread::startVirtualThread))
            .toList();
    try {
      CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof InfrastructureException known
          ? known
          : new InfrastructureException("control call", e.getCause());
    }
  }
}
