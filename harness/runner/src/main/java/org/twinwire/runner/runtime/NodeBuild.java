package org.twinwire.runner.runtime;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Builds a node's artifact on this machine, for the process runtime, if it is missing or older than
 * a source file of the node's folder.
 *
 * @param log file for the output of the build
 */
record NodeBuild(String node, NodeSource source, Path log) {

  /** A package manager with a cold cache, and a compiler, on a busy machine. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static final int LAST_LINES = 20;

  /** Folders that a build writes to. */
  private static final Set<String> MADE = Set.of("target", "node_modules");

  boolean isNeeded() {
    try {
      return !Files.isRegularFile(source.artifactFile()) || newestSource().compareTo(made()) > 0;
    } catch (IOException e) {
      throw new InfrastructureException(source.folder() + ": cannot be looked through", e);
    }
  }

  private FileTime made() throws IOException {
    return Files.getLastModifiedTime(source.artifactFile());
  }

  private FileTime newestSource() throws IOException {
    Newest newest = new Newest();
    Files.walkFileTree(source.folder(), newest);
    return newest.time;
  }

  /**
   * Builds the artifact.
   *
   * @throws InfrastructureException with the end of the output if there is no artifact afterwards
   */
  void run() {
    NodeLog output = NodeLog.open(log);
    try (output) {
      Files.deleteIfExists(source.artifactFile());
      int exit = command().run(output::append);
      if (exit != 0) {
        throw failed("exit code " + exit + " (expected: 0)", output);
      }
      if (!Files.isRegularFile(source.artifactFile())) {
        throw failed("made no " + source.artifact(), output);
      }
      Files.setLastModifiedTime(source.artifactFile(), FileTime.from(Instant.now()));
    } catch (LimitException e) {
      throw failed(String.valueOf(e.getMessage()), output);
    } catch (IOException e) {
      throw new InfrastructureException("node " + node + ": build", e);
    }
  }

  private Command command() {
    return new Command(source.build(), source.folder(), String.join(" ", source.build()), LIMIT);
  }

  private InfrastructureException failed(String how, NodeLog output) {
    return new InfrastructureException(
        "node %s: build `%s`: %s; all of it is in %s\n%s"
            .formatted(
                node,
                String.join(" ", source.build()),
                how,
                log,
                String.join("\n", output.last(LAST_LINES))));
  }

  private static final class Newest extends SimpleFileVisitor<Path> {
    private FileTime time = FileTime.fromMillis(0);

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      return MADE.contains(String.valueOf(dir.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      FileTime changed = attributes.lastModifiedTime();
      time = changed.compareTo(time) > 0 ? changed : time;
      return FileVisitResult.CONTINUE;
    }
  }
}
