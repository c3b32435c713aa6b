package org.twinwire.runner.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Splits a stream of bytes into lines; a line over the limit is split into several. */
final class BoundedLines {

  /** Largest size of a line in bytes. */
  static final int MAX_LINE_BYTES = 16 << 10;

  private final Consumer<String> sink;
  private final byte[] line = new byte[MAX_LINE_BYTES];
  private int length;

  BoundedLines(Consumer<String> sink) {
    this.sink = sink;
  }

  /** Reads until the end, or until the stream breaks because its process is gone. */
  static void readAll(InputStream in, Consumer<String> sink) {
    BoundedLines lines = new BoundedLines(sink);
    byte[] chunk = new byte[8192];
    try (in) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        lines.accept(chunk, read);
      }
    } catch (IOException e) {
      sink.accept("(output ended: " + e.getMessage() + ")");
    }
    lines.end();
  }

  void accept(byte[] chunk, int count) {
    for (int i = 0; i < count; i++) {
      accept(chunk[i]);
    }
  }

  void end() {
    if (length > 0) {
      emit();
    }
  }

  private void accept(byte next) {
    if (next == '\n') {
      emit();
      return;
    }
    line[length++] = next;
    if (length == line.length) {
      emit();
    }
  }

  private void emit() {
    sink.accept(new String(line, 0, length, StandardCharsets.UTF_8).stripTrailing());
    length = 0;
  }
}
