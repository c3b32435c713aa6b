package org.twinwire.runner.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.twinwire.core.results.Comparison;
import org.twinwire.runner.run.RunListener;

/** Shows progress: a bar on a terminal, otherwise a line per comparison. */
final class ConsoleProgress implements RunListener, AutoCloseable {

  /** A sweep takes a minute; its progress is shown every few seconds. */
  private static final int SHAPES_A_LINE = 500;

  private final PrintWriter lines;
  private final boolean terminal;
  private final ProgressLines progress = new ProgressLines();
  private Optional<ProgressBar> bar = Optional.empty();
  private int bad;

  private ConsoleProgress(PrintWriter lines, boolean terminal) {
    this.lines = lines;
    this.terminal = terminal;
  }

  @SuppressWarnings("SystemConsoleNull") // the launcher asks for the console that may be null
  static ConsoleProgress on(PrintWriter lines) {
    return new ConsoleProgress(lines, System.console() != null);
  }

  @Override
  public void note(String line) {
    lines.println(line);
    lines.flush();
  }

  @Override
  public void played(String comparison, int done, int total) {
    if (terminal) {
      bar.ifPresent(shown -> shown.setExtraMessage(" %d/%d shapes".formatted(done, total)));
    } else if (done % SHAPES_A_LINE == 0) {
      note("  %s: %d of %d shaped cases".formatted(comparison, done, total));
    }
  }

  @Override
  public void judged(int done, int total, Comparison comparison, Duration elapsed) {
    bad += ResultLines.isBad(comparison) ? 1 : 0;
    if (terminal) {
      bar(total).stepTo(done).setExtraMessage(bad == 0 ? "" : " " + bad + " bad");
    } else {
      lines.println(progress.of(done, total, comparison, elapsed));
      lines.flush();
    }
  }

  private ProgressBar bar(int total) {
    ProgressBar shown =
        bar.orElseGet(
            () ->
                new ProgressBarBuilder()
                    .setTaskName("comparisons")
                    .setInitialMax(total)
                    .setUpdateIntervalMillis(100)
                    .build());
    bar = Optional.of(shown);
    return shown;
  }

  /** Removes the bar from the terminal. */
  void end() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }

  @Override
  public void close() {
    end();
  }
}
