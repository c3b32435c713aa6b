package org.twinwire.runner.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Provides the image that a node's Dockerfile builds on: already there, or pulled, or made on this
 * machine by {@code docker/base-images.sh}.
 */
final class BaseImage {

  static final String SCRIPT = "base-images.sh";

  private static final Duration SCRIPT_LIMIT = Duration.ofMinutes(10);
  private static final int LAST_LINES = 20;

  private final EngineImages images;
  private final Path docker;
  private final Consumer<String> notes;

  BaseImage(EngineImages images, Path docker, Consumer<String> notes) {
    this.images = images;
    this.docker = docker;
    this.notes = notes;
  }

  void ensure(String image) {
    if (images.isPresent(image)) {
      return;
    }
    notes.accept("getting base image " + image);
    Optional<String> pullProblem = images.pull(image);
    if (pullProblem.isPresent()) {
      make(image, pullProblem.get());
    }
  }

  private void make(String image, String pullProblem) {
    Path script = docker.resolve(SCRIPT);
    if (!Files.isRegularFile(script)) {
      throw missing(image, pullProblem, script + " does not exist");
    }
    LastLines last = new LastLines(LAST_LINES);
    int exit = command(script, image).run(last::add);
    if (exit != 0 || !images.isPresent(image)) {
      throw missing(image, pullProblem, script + ": exit code " + exit + "\n" + last.text());
    }
  }

  private Command command(Path script, String image) {
    return new Command(
        List.of("bash", script.toAbsolutePath().toString(), image),
        docker,
        script + " " + image,
        SCRIPT_LIMIT);
  }

  private static InfrastructureException missing(String image, String pull, String script) {
    return new InfrastructureException(
        "base image %s: can neither be pulled (%s) nor made here (%s)"
            .formatted(image, pull, script));
  }
}
