package org.twinwire.runner.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinwire.core.results.Comparison;

/** Lists the comparisons in which the candidate was judged alone, one line per reason. */
public final class JudgedAlone {

  private JudgedAlone() {}

  public static List<String> notes(List<Comparison> comparisons) {
    Map<String, Long> byReason =
        comparisons.stream()
            .map(Comparison::notCompared)
            .filter(reason -> !reason.isEmpty())
            .collect(
                Collectors.groupingBy(reason -> reason, LinkedHashMap::new, Collectors.counting()));
    return byReason.entrySet().stream()
        .map(entry -> "%d judged alone: %s".formatted(entry.getValue(), entry.getKey()))
        .toList();
  }
}
