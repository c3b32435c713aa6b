package org.twinwire.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.twinwire.runner.runtime.NodeLog;

/** A log nobody reads after the tests: its file goes when this JVM does. */
final class ScratchLog {

  private ScratchLog() {}

  static NodeLog open() {
    try {
      Path file = Files.createTempFile("scratch", ".log");
      file.toFile().deleteOnExit();
      return NodeLog.open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
