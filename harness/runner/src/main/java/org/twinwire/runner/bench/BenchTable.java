package org.twinwire.runner.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.trace.TraceJson;

/**
 * The figures of all subjects, the echo first, as text, Markdown or JSON.
 *
 * @param rounds how often each was measured
 */
public record BenchTable(Rounds rounds, List<Row> rows) {

  /** Below this share, two halves of a measurement differ by chance. */
  private static final double NOTABLE = 0.1;

  private static final double PERCENT = 100;

  public BenchTable {
    rows = List.copyOf(rows);
  }

  /** In which form the table is written. */
  public enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  /** Returns the table and what has to be said about it. */
  public String in(Format format) {
    return switch (format) {
      case TEXT -> text() + notes();
      case MARKDOWN -> markdown() + notes();
      case JSON -> json();
    };
  }

  private String text() {
    List<List<String>> lines = lines();
    int[] widths =
        IntStream.range(0, lines.getFirst().size())
            .map(
                column ->
                    lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
            .toArray();
    return lines.stream().map(line -> padded(line, widths)).collect(Collectors.joining());
  }

  private static String padded(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      text.append(
          ("%" + (column < 2 ? "-" : "") + widths[column] + "s  ").formatted(line.get(column)));
    }
    return text.toString().stripTrailing() + "\n";
  }

  private String markdown() {
    List<String> lines = new ArrayList<>(lines().stream().map(BenchTable::markdownRow).toList());
    lines.add(1, "|---|---|" + "--:|".repeat(lines().getFirst().size() - 2));
    return String.join("\n", lines) + "\n";
  }

  private static String markdownRow(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private List<List<String>> lines() {
    return Stream.concat(Stream.of(header()), rows.stream().map(this::cells)).toList();
  }

  private static List<String> header() {
    return Stream.concat(
            Stream.of("dialer, listener", "stack"),
            Stream.of(Load.values())
                .flatMap(
                    load ->
                        Stream.of(load.text() + ": median µs", "p99 µs", "requests/s", "× echo")))
        .toList();
  }

  private List<String> cells(Row row) {
    return Stream.concat(
            Stream.of(row.who(), row.stack()),
            Stream.of(Load.values()).flatMap(load -> cells(row, load)))
        .toList();
  }

  private Stream<String> cells(Row row, Load load) {
    Figures figures = row.of(load);
    return Stream.of(
        rounded(0, figures.medianMicros()),
        rounded(0, figures.p99Micros()),
        rounded(0, figures.requestsPerSecond()),
        rounded(1, row.ratio(echo(), load)));
  }

  private static String rounded(int digits, double value) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  private Row echo() {
    return rows.getFirst();
  }

  /** Names the rows that were not measured warm. */
  private String notes() {
    String rounds =
        "%n%d rounds of %d requests in each load, after %d rounds of warm-up.%n"
            .formatted(this.rounds.measured(), Batch.REQUESTS * Turn.BATCHES, this.rounds.warmUp());
    return rows.stream()
        .filter(row -> row.warmingUp() > NOTABLE)
        .map(
            row ->
                "%s, %s: %.0f %% faster in the second half: more --warm-up%n"
                    .formatted(row.who(), row.stack(), row.warmingUp() * PERCENT))
        .collect(Collectors.joining("", rounds, ""));
  }

  private String json() {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("rounds", rounds.measured());
    table.put("warmUpRounds", rounds.warmUp());
    table.put("requestsPerRound", Batch.REQUESTS * Turn.BATCHES);
    table.put("rows", rows.stream().map(this::fields).toList());
    return TraceJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(table) + "\n";
  }

  private Map<String, Object> fields(Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("nodes", row.who());
    fields.put("stack", row.stack());
    fields.put("oneAtATime", fields(row, Load.ONE_AT_A_TIME));
    fields.put("inFlight", fields(row, Load.IN_FLIGHT));
    fields.put("fasterInSecondHalf", row.warmingUp());
    return fields;
  }

  private Map<String, Object> fields(Row row, Load load) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("medianMicros", row.of(load).medianMicros());
    fields.put("p99Micros", row.of(load).p99Micros());
    fields.put("requestsPerSecond", row.of(load).requestsPerSecond());
    fields.put("timesEcho", row.ratio(echo(), load));
    return fields;
  }
}
