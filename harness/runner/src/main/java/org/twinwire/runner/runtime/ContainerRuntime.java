package org.twinwire.runner.runtime;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Version;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;

/**
 * Runs nodes as containers, through Testcontainers. Everything is labelled with {@link RunLabel}.
 * It is removed on close and when the JVM is stopped; what a killed run left behind is removed by
 * the next one.
 */
public final class ContainerRuntime implements NodeRuntime {

  private final Path docker;
  private final RunLabel label = RunLabel.ofThisJvm();
  private final Map<String, String> versions = new TreeMap<>();
  private final Set<ContainerNetwork> open = ConcurrentHashMap.newKeySet();
  private final DockerClient engine;

  /**
   * Connects to the engine.
   *
   * @param docker the folder that contains the base image script
   */
  public ContainerRuntime(Path docker) {
    this.docker = docker;
    this.engine = connect();
    Leftovers.removeOfDeadRuns(engine, label);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "remove-containers"));
  }

  private DockerClient connect() {
    try {
      DockerClient client = DockerClientFactory.instance().client();
      Version version = client.versionCmd().exec();
      versions.put("engine", String.valueOf(version.getVersion()));
      return client;
    } catch (RuntimeException e) {
      throw new InfrastructureException(
          "container engine: Testcontainers cannot use it (--runtime process needs none)", e);
    }
  }

  @Override
  public String word() {
    return "container";
  }

  @Override
  public Map<String, String> versions() {
    return Map.copyOf(versions);
  }

  @Override
  public Optional<String> prepare(NodeDefinition node, Path logs, Consumer<String> notes) {
    node.source()
        .ifPresentOrElse(
            source -> build(node, source, notes),
            () -> new EngineImages(engine).requireReady(node.image()));
    return Optional.empty();
  }

  private void build(NodeDefinition node, NodeSource source, Consumer<String> notes) {
    if (!source.buildsItself()) {
      source.requireArtifact(node.name());
    }
    EngineImages images = new EngineImages(engine);
    source.bases().forEach(new BaseImage(images, docker, notes)::ensure);
    if (!images.isPresent(node.image())) {
      notes.accept("building image " + node.image());
    }
    new NodeImage(engine).build(node, source);
  }

  @Override
  public NodeNetwork openNetwork() {
    ContainerNetwork network = ContainerNetwork.open(label, open::remove);
    open.add(network);
    return network;
  }

  @Override
  public void close() {
    open.forEach(ContainerNetwork::close);
  }
}
