package org.twinwire.runner.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.twinwire.core.trace.LimitKind;

/**
 * A command that has to end by itself. At its limit, and when this JVM ends, the whole process tree
 * is stopped.
 *
 * @param folder it runs in
 * @param name in messages
 */
record Command(List<String> words, Path folder, String name, Duration limit) {

  private static final Set<ProcessTree> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(ProcessTree::kill), "end-commands"));
  }

  /** Returns the words to run: a leading {@code java} is replaced by the current JVM. */
  static List<String> onThisJava(List<String> words) {
    List<String> all = new ArrayList<>(words);
    if (all.getFirst().equals("java")) {
      all.set(0, System.getProperty("java.home") + "/bin/java");
    }
    return all;
  }

  /**
   * Runs the command to its end.
   *
   * @param lines takes its output
   * @return its exit code
   * @throws LimitException if it did not end in time
   */
  int run(Consumer<String> lines) {
    ProcessTree tree = start();
    Process process = tree.process();
    RUNNING.add(tree);
    try {
      Thread reader =
          Thread.ofPlatform()
              .daemon()
              .start(() -> BoundedLines.readAll(process.getInputStream(), lines));
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new LimitException(
            LimitKind.COMMAND,
            "%s: not over (expected: within %d s)".formatted(name, limit.toSeconds()));
      }
      reader.join(Duration.ofSeconds(1));
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException(name + ": interrupted", e);
    } finally {
      tree.kill();
      RUNNING.remove(tree);
    }
  }

  private ProcessTree start() {
    try {
      ProcessTree tree =
          ProcessTree.start(
              new ProcessBuilder(onThisJava(words))
                  .directory(folder.toFile())
                  .redirectErrorStream(true));
      tree.process().getOutputStream().close(); // nobody is there to answer a question
      return tree;
    } catch (IOException e) {
      throw new InfrastructureException(name + ": cannot be run", e);
    }
  }
}
