package org.twinwire.core.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;

/**
 * Reads and writes a whole trace as gzipped JSON, so that a case can be judged again without a
 * running node.
 */
public final class TraceFile {

  /** Largest size of the JSON in one file, in bytes. */
  static final long MAX_BYTES = 256L << 20;

  private static final int LONGEST_NAME = 40;

  private TraceFile() {}

  /**
   * Returns the name of a case's file, unique within a run; characters that some file systems
   * reject become {@code _}.
   */
  public static String name(CaseId id) {
    String stem =
        "%s-%s-%s-%s-eth%d-%s-%d"
            .formatted(
                id.scenario(),
                id.dialer(),
                shortened(id.listener()),
                id.stack(),
                id.eth(),
                id.shape(),
                id.attempt());
    return stem.replaceAll("[^A-Za-z0-9.=-]", "_") + ".json.gz";
  }

  /** Shortens addresses, which may be longer than a file name can be. */
  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  /** Writes the file and creates its folder if necessary. */
  public static void write(Trace trace, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        TraceJson.mapper().writeValue(out, trace);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s: cannot be written".formatted(file), e);
    }
  }

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @throws TraceFormatException if it is not one, or is too large
   */
  public static Trace read(Path file) {
    return read(file, MAX_BYTES);
  }

  static Trace read(Path file, long maxBytes) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return TraceJson.mapper().readValue(new BoundedInput(in, maxBytes), Trace.class);
    } catch (IOException | JacksonException e) {
      throw new TraceFormatException("%s: no trace (%s)".formatted(file, reason(e)), e);
    }
  }

  /** Returns one line, without the place in the tree. */
  private static String reason(Exception e) {
    return e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
  }
}
