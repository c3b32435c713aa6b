package org.twinwire.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is visible either completely or not at all: written beside its place, then moved
 * there.
 */
final class AtomicFile {

  /** The content of the file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Replaces {@code file}. On failure, nothing of the new content is left behind. An older file of
   * that name is deleted too, because it would be mistaken for the report of this run.
   *
   * @throws ReportWriteException if the content cannot be made or the file cannot be written
   */
  static void write(Path file, Content content) {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      fill(part, content);
      move(part, file);
    } catch (IOException | RuntimeException e) {
      throw cleaned(new ReportWriteException(file, e), part, file);
    }
  }

  private static void fill(Path part, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      content.writeTo(out);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static ReportWriteException cleaned(ReportWriteException failure, Path... leftovers) {
    for (Path leftover : leftovers) {
      try {
        Files.deleteIfExists(leftover);
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
    return failure;
  }
}
