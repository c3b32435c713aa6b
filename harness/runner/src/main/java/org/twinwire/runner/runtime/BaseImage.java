package org.twinwire.runner.runtime;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The image a node's Dockerfile builds on: there already, else pulled, else made on this machine by
 * {@code docker/base-images.sh}.
 */
final class BaseImage {

  static final String SCRIPT = "base-images.sh";

  private static final Duration PULL_LIMIT = Duration.ofMinutes(5);
  private static final Duration SCRIPT_LIMIT = Duration.ofMinutes(10);

  private final DockerClient engine;
  private final Path docker;

  BaseImage(DockerClient engine, Path docker) {
    this.engine = engine;
    this.docker = docker;
  }

  void ensure(String image) {
    if (isPresent(image)) {
      return;
    }
    Optional<String> pullProblem = pull(image);
    if (pullProblem.isPresent()) {
      make(image, pullProblem.get());
    }
  }

  private boolean isPresent(String image) {
    try {
      engine.inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  private Optional<String> pull(String image) {
    try (ResultCallback.Adapter<PullResponseItem> pulling =
        engine.pullImageCmd(image).exec(new ResultCallback.Adapter<>())) {
      boolean over = pulling.awaitCompletion(PULL_LIMIT.toSeconds(), TimeUnit.SECONDS);
      return over && isPresent(image) ? Optional.empty() : Optional.of("pull did not end");
    } catch (DockerException | DockerClientException | IOException e) {
      return Optional.of(String.valueOf(e.getMessage()).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("base image " + image + ": interrupted", e);
    }
  }

  private void make(String image, String pullProblem) {
    Path script = docker.resolve(SCRIPT);
    if (!Files.isRegularFile(script)) {
      throw missing(image, pullProblem, script + " does not exist");
    }
    Deque<String> last = new ArrayDeque<>();
    int exit = run(script, image, last);
    if (exit != 0 || !isPresent(image)) {
      throw missing(
          image, pullProblem, script + ": exit code " + exit + "\n" + String.join("\n", last));
    }
  }

  private static InfrastructureException missing(String image, String pull, String script) {
    return new InfrastructureException(
        "base image %s: cannot be pulled (%s) nor made here (%s)".formatted(image, pull, script));
  }

  private static int run(Path script, String image, Deque<String> last) {
    try {
      Process process =
          new ProcessBuilder("bash", script.toString(), image).redirectErrorStream(true).start();
      Thread reader =
          Thread.ofVirtual()
              .start(
                  () -> BoundedLines.readAll(process.getInputStream(), line -> keep(last, line)));
      return await(process, reader);
    } catch (IOException e) {
      throw new InfrastructureException(script + ": cannot be run", e);
    }
  }

  private static int await(Process process, Thread reader) {
    try {
      boolean ended = process.waitFor(SCRIPT_LIMIT.toSeconds(), TimeUnit.SECONDS);
      reader.join(Duration.ofSeconds(1));
      return ended ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("base image: interrupted", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static synchronized void keep(Deque<String> last, String line) {
    last.addLast(line);
    if (last.size() > 20) {
      last.removeFirst();
    }
  }
}
