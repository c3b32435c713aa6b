package org.twinwire.runner.run;

import java.nio.file.Path;
import java.util.List;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.Reports;

/**
 * A run with its resources open: runtime, nodes, chain. Closing it releases them; Ctrl-C waits
 * until it is closed.
 */
public final class OpenRun implements AutoCloseable {

  private final Run run;
  private final int atOnce;
  private final Minimising minimising;
  private final Path report;
  private final Runnable keepInputs;
  private final List<AutoCloseable> open;
  private final StopHook hook;

  /**
   * Takes ownership of the open resources.
   *
   * @param atOnce number of comparisons that are played at the same time
   * @param keepInputs writes beside the report what the run was judged by
   * @param open closed in reverse order
   */
  OpenRun(
      Run run,
      int atOnce,
      Minimising minimising,
      Path report,
      Runnable keepInputs,
      List<AutoCloseable> open) {
    this.run = run;
    this.atOnce = atOnce;
    this.minimising = minimising;
    this.report = report;
    this.keepInputs = keepInputs;
    this.open = List.copyOf(open);
    this.hook = StopHook.install(run);
  }

  public Run run() {
    return run;
  }

  /** Starts to execute the plan, as many comparisons at a time as was asked for. */
  public Ahead ahead() {
    return Ahead.of(run, atOnce);
  }

  /** Executes the whole plan, or as much of it as possible. */
  public void executeAll() {
    try (Ahead ahead = ahead()) {
      ahead.await();
    } catch (RunStoppedException e) {
      run.stop(String.valueOf(e.getMessage()));
    }
  }

  /** Returns the results so far; minimises failures that depend on the schedule. */
  public RunResults results() {
    run.lookBack();
    run.minimise(minimising);
    run.noteUnusedIssues();
    return run.results();
  }

  /**
   * Minimises the first finding of the candidate in the comparison that was judged last.
   *
   * @param tries per smaller scenario
   */
  public Minimisation minimiseLast(int tries) {
    return run.minimiseLast(minimising, tries);
  }

  /**
   * Writes the report of the results, and beside it what they were judged by.
   *
   * @throws org.twinwire.reports.ReportWriteException if a file cannot be written
   */
  public void write(RunResults results) {
    if (Thread.interrupted()) { // an interrupted thread cannot write files
      run.stop("interrupted");
    }
    Reports.write(results, report);
    keepInputs.run();
  }

  public Path page() {
    return report.resolve(Reports.INDEX).toAbsolutePath().normalize();
  }

  @Override
  public void close() {
    try (hook) {
      for (AutoCloseable each : open.reversed()) {
        close(each);
      }
    }
  }

  private static void close(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      System.err.println("twinwire: " + e.getMessage());
    }
  }
}
