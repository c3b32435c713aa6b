package org.twinwire.runner.run;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.twinwire.core.trace.Trace;
import org.twinwire.core.trace.TraceFile;

/**
 * Keeps traces under {@code traces/} of the report. A disk that is full costs the traces, never the
 * run; it is said once. Thread-safe.
 */
final class TraceStore {

  private static final String FOLDER = "traces";

  private final Path report;
  private final Consumer<String> notes;
  private final AtomicBoolean broken = new AtomicBoolean();

  TraceStore(Path report, Consumer<String> notes) {
    this.report = report;
    this.notes = notes;
  }

  /** Writes a trace; returns where it is, relative to the report. */
  Optional<String> save(Trace trace, String folder) {
    if (broken.get()) {
      return Optional.empty();
    }
    String file = FOLDER + "/" + folder + "/" + TraceFile.name(trace.id());
    try {
      TraceFile.write(trace, report.resolve(file));
      return Optional.of(file);
    } catch (UncheckedIOException e) {
      if (broken.compareAndSet(false, true)) {
        notes.accept("traces are not kept: " + e.getMessage() + ": " + e.getCause().getMessage());
      }
      return Optional.empty();
    }
  }
}
