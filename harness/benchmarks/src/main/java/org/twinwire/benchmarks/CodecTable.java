package org.twinwire.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one message costs in each codec, and the share of the throughput of its primitives that this
 * leaves.
 *
 * @param micros by benchmark, such as {@code Muxers.message mplex 600}; what was not run is missing
 */
record CodecTable(Map<String, Double> micros) {

  private static final double PERCENT = 100;

  CodecTable {
    micros = Map.copyOf(micros);
  }

  /** Returns the table in Markdown: MB/s, and the share in percent. */
  String markdown() {
    Stream<String> head =
        Stream.of("| codec | rests on | 600 B | 16 KiB | 1 MiB |", "|---|---|--:|--:|--:|");
    return Stream.concat(head, Codec.ALL.stream().map(this::row))
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  private String row(Codec codec) {
    return Stream.of(600, 16_384, 1_048_576)
        .map(size -> cell(codec, size))
        .collect(
            Collectors.joining(" | ", "| %s | %s | ".formatted(codec.text(), codec.basis()), " |"));
  }

  private String cell(Codec codec, int size) {
    List<Primitive> primitives = codec.primitives(size);
    List<String> needed =
        Stream.concat(
                Stream.of(codec.benchmark(size)),
                primitives.stream().map(each -> each.benchmark(size)))
            .toList();
    if (!micros.keySet().containsAll(needed)) {
      return "–";
    }
    double message = micros.get(codec.benchmark(size));
    double least =
        primitives.stream()
            .mapToDouble(each -> each.times() * micros.get(each.benchmark(size)))
            .sum();
    return String.format(
        Locale.ROOT,
        "%.1f µs, %.0f MB/s, %.0f %%",
        message,
        size / message,
        PERCENT * least / message);
  }
}
