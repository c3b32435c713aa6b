package org.twinwire.runner.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A started process and all its descendants. If {@code setsid} is installed, the process leads a
 * session of its own, so that a child is found even after its parent has ended. Otherwise only the
 * children of live parents are found.
 *
 * @param grouped whether the process leads a process group of its own
 */
record ProcessTree(Process process, boolean grouped) {

  private static final String SETSID = "setsid";
  private static final InstalledTools TOOLS = InstalledTools.ofThisMachine();

  /** Limit of {@code kill}, which takes a few milliseconds. */
  private static final Duration SIGNAL_LIMIT = Duration.ofSeconds(5);

  /**
   * Starts a process. A missing program is left to {@code builder}, whose failure names it.
   *
   * @throws IOException if the program does not exist
   */
  static ProcessTree start(ProcessBuilder builder) throws IOException {
    List<String> words = builder.command();
    boolean grouped = TOOLS.find(SETSID).isPresent() && exists(builder);
    if (grouped) {
      builder.command(Stream.concat(Stream.of(SETSID), words.stream()).toList());
    }
    return new ProcessTree(builder.start(), grouped);
  }

  /**
   * Resolves the program like a shell: a path from the working directory, or a name on the PATH.
   */
  private static boolean exists(ProcessBuilder builder) {
    String program = builder.command().getFirst();
    return program.contains("/")
        ? Files.isExecutable(Path.of(builder.directory().getPath()).resolve(program))
        : TOOLS.find(program).isPresent();
  }

  /** Asks all processes to end, and kills what is left after {@code limit}. */
  void end(Duration limit) {
    List<ProcessHandle> all = handles();
    if (grouped) {
      signal("TERM");
    } else {
      all.forEach(ProcessHandle::destroy);
    }
    awaitEnd(all, limit);
    kill(all);
  }

  /** Kills all processes at once. */
  void kill() {
    kill(handles());
  }

  private void kill(List<ProcessHandle> all) {
    all.forEach(ProcessHandle::destroyForcibly);
    if (grouped) {
      signal("KILL");
    }
  }

  /** Returns the CPU time that the processes which are alive have used. */
  Duration cpuTime() {
    return handles().stream()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private List<ProcessHandle> handles() {
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      return Stream.concat(Stream.of(process.toHandle()), descendants).toList();
    }
  }

  private static void awaitEnd(List<ProcessHandle> all, Duration limit) {
    CompletableFuture<?>[] ends =
        all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(ends).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException stillThere) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ignores a failing {@code kill}, which means that the group is already empty. */
  private void signal(String name) {
    try {
      new ProcessBuilder("sh", "-c", "kill -s %s -- -%d".formatted(name, process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(SIGNAL_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      throw new InfrastructureException("sh: cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
