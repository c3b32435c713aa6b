package org.twinwire.runner.cases;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.twinwire.runner.runtime.InfrastructureException;

/** The same call to several programs at a time: the slowest one counts, not their sum. */
final class Parallel {

  private Parallel() {}

  /** Waits for all of them, even if one fails. */
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
