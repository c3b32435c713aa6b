package org.twinwire.runner.runtime;

import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/** What the container engine of this machine has. */
public interface Machine {

  /** Why no engine can be used; empty when one answers. */
  Optional<String> engineProblem();

  /** Whether an image is there; only asked of an engine that answers. */
  boolean hasImage(String image);

  /** This one. */
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
