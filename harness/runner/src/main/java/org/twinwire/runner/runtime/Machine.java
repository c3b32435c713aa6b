package org.twinwire.runner.runtime;

import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/** What the container engine of this machine has. */
public interface Machine {

  /** Returns why no engine can be used; empty if one answers. */
  Optional<String> engineProblem();

  /** Tests whether an image exists; only called if an engine answers. */
  boolean hasImage(String image);

  /** Returns this machine. */
  static Machine here() {
    return new Machine() {
      @Override
      public Optional<String> engineProblem() {
        return new EnginePing(Map.copyOf(System.getenv())).problem();
      }

      @Override
      public boolean hasImage(String image) {
        return new EngineImages(DockerClientFactory.instance().client()).isPresent(image);
      }
    };
  }
}
