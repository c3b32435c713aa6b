package org.twinwire.runner.runtime;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The images of an engine, and those it can pull. */
final class EngineImages {

  private static final Duration PULL_LIMIT = Duration.ofMinutes(5);

  private final DockerClient engine;

  EngineImages(DockerClient engine) {
    this.engine = engine;
  }

  boolean isPresent(String image) {
    try {
      engine.inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  /** Pulls an image; returns why it is missing, or empty if it is there now. */
  Optional<String> pull(String image) {
    try (ResultCallback.Adapter<PullResponseItem> pulling =
        engine.pullImageCmd(image).exec(new ResultCallback.Adapter<>())) {
      boolean over = pulling.awaitCompletion(PULL_LIMIT.toSeconds(), TimeUnit.SECONDS);
      return over && isPresent(image) ? Optional.empty() : Optional.of("pull did not finish");
    } catch (DockerException | DockerClientException | IOException e) {
      return Optional.of(String.valueOf(e.getMessage()).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("image " + image + ": interrupted", e);
    }
  }

  /** Requires an image that is not built here. */
  void requireReady(String image) {
    if (!isPresent(image)) {
      pull(image)
          .ifPresent(
              problem -> {
                throw new InfrastructureException(
                    "image %s: not found, and cannot be pulled: %s".formatted(image, problem));
              });
    }
  }
}
