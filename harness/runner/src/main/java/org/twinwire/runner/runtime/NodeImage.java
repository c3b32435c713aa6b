package org.twinwire.runner.runtime;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.PruneType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** Builds a node's image under its own tag; with the layer cache, the next build is short. */
final class NodeImage {

  private static final Duration LIMIT = Duration.ofMinutes(15);

  /** Label of every image built here, used to find images that a newer build replaced. */
  private static final String KEY = "org.twinwire.image";

  /** Build argument that selects the release. */
  private static final String RELEASE = "RELEASE";

  private final DockerClient engine;

  NodeImage(DockerClient engine) {
    this.engine = engine;
  }

  void build(NodeDefinition node, NodeSource source) {
    Path dockerfile = source.folder().resolve("Dockerfile");
    ImageFromDockerfile image =
        new ImageFromDockerfile(node.image(), false)
            .withDockerfile(dockerfile)
            .withBuildArgs(node.release().map(name -> Map.of(RELEASE, name)).orElse(Map.of()))
            .withBuildImageCmdModifier(
                cmd -> cmd.withLabels(Map.of(KEY, node.name())).withForcerm(true));
    try {
      image.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (RuntimeException | TimeoutException e) {
      throw new InfrastructureException(
          "image %s: %s does not build".formatted(node.image(), dockerfile), root(e));
    }
    removeReplaced(node);
  }

  private void removeReplaced(NodeDefinition node) {
    try {
      engine
          .pruneCmd(PruneType.IMAGES)
          .withDangling(true)
          .withLabelFilter(KEY + "=" + node.name())
          .exec();
    } catch (DockerException inUseElsewhere) {
      return; // the next build removes it
    }
  }

  private static Throwable root(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
