package org.twinwire.runner.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinwire.runner.runtime.InfrastructureException;

/** A temporary folder that is deleted at the end of the run. */
public record WorkFolder(Path path) implements AutoCloseable {

  public static WorkFolder make() {
    try {
      return new WorkFolder(Files.createTempDirectory("twinwire-"));
    } catch (IOException e) {
      throw new InfrastructureException("work folder: cannot be made", e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new InfrastructureException("work folder: cannot be deleted: " + path, e);
    }
  }
}
