package org.twinwire.runner.runtime;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The output of one node: a file up to a limit, and the last lines in memory. Thread-safe. If the
 * disk is full, the file ends but the run goes on.
 */
public final class NodeLog implements AutoCloseable {

  /** Largest size of the file in bytes. A node that logs every byte of a run stays below it. */
  static final long MAX_FILE_BYTES = 16L << 20;

  /** Number of lines kept in memory. */
  static final int MAX_TAIL_LINES = 400;

  private final Deque<String> tail = new ArrayDeque<>();
  private final long maxBytes;
  private Optional<BufferedWriter> writer = Optional.empty();
  private long writtenBytes;
  private long lines;

  private NodeLog(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Creates {@code file}, replacing an older one. */
  public static NodeLog open(Path file) {
    return open(file, MAX_FILE_BYTES);
  }

  static NodeLog open(Path file, long maxBytes) {
    NodeLog log = new NodeLog(maxBytes);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      log.writer = Optional.of(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      log.append("log file: " + file + ": cannot be written: " + e.getMessage());
    }
    return log;
  }

  public synchronized void append(String line) {
    lines++;
    tail.addLast(line);
    if (tail.size() > MAX_TAIL_LINES) {
      tail.removeFirst();
    }
    keep(line);
  }

  /** Returns the number of lines so far, for {@link #since}. */
  public synchronized long mark() {
    return lines;
  }

  /** Returns the lines after {@code mark}, at most the last {@code count}. */
  public synchronized List<String> since(long mark, int count) {
    long shown = Math.min(Math.min(lines - mark, count), tail.size());
    return tail.stream().skip(tail.size() - shown).toList();
  }

  /** Returns the last {@code count} lines. */
  public List<String> last(int count) {
    return since(0, count);
  }

  @Override
  public synchronized void close() {
    release();
  }

  private void keep(String line) {
    try {
      if (writer.isPresent()) {
        write(line, writer.get());
      }
    } catch (IOException e) {
      tail.addLast("log file: " + e.getMessage());
      release();
    }
  }

  private void write(String line, BufferedWriter file) throws IOException {
    writtenBytes += line.length() + 1L;
    if (writtenBytes > maxBytes) {
      file.write("log: more than " + maxBytes + " bytes, the rest is dropped\n");
      release();
      return;
    }
    file.write(line);
    file.write('\n');
    file.flush();
  }

  private void release() {
    try {
      if (writer.isPresent()) {
        writer.get().close();
      }
    } catch (IOException e) {
      tail.addLast("log file: " + e.getMessage());
    } finally {
      writer = Optional.empty();
    }
  }
}
