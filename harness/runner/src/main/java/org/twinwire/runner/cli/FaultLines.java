package org.twinwire.runner.cli;

import java.io.PrintWriter;
import org.twinwire.core.results.CleanRow;
import org.twinwire.core.results.FaultRow;
import org.twinwire.core.results.FaultTable;

/** Prints both tables of the planted faults. */
final class FaultLines {

  private FaultLines() {}

  /** Tests whether every fault was found, and nothing without a fault. */
  static boolean isRight(FaultTable table) {
    return table.rows().stream().allMatch(FaultRow::found)
        && table.clean().stream().allMatch(row -> row.findings() == 0);
  }

  static void print(FaultTable table, PrintWriter lines) {
    lines.println();
    table.rows().forEach(row -> lines.println(line(row)));
    lines.println();
    table.clean().forEach(row -> lines.println(line(row)));
    lines.println();
    lines.printf(
        "%d of %d planted faults found; %d of %d repetitions without a fault had a finding%n",
        table.rows().stream().filter(FaultRow::found).count(),
        table.rows().size(),
        table.clean().stream().mapToInt(CleanRow::findings).sum(),
        table.clean().stream().mapToInt(CleanRow::repetitions).sum());
    lines.flush();
  }

  private static String line(FaultRow row) {
    String cell = "%-26s %-16s %-9s".formatted(row.fault(), row.stack(), row.side().word());
    String got =
        row.type().map(type -> "%s %s".formatted(type, row.cause().orElse(""))).orElse("nothing");
    return row.found()
        ? "%s found: %s".formatted(cell, got)
        : "%s NOT FOUND: got %s (expected: %s %s)"
            .formatted(cell, got, row.expectedType(), row.expectedCause());
  }

  private static String line(CleanRow row) {
    return "%-34s %-16s %-9s %d of %d with a finding"
        .formatted(row.script(), row.stack(), row.shape(), row.findings(), row.repetitions());
  }
}
