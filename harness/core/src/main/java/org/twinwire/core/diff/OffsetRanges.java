package org.twinwire.core.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of a sweep's variants as a person reads them: {@code offsets 33–41, 77}. */
final class OffsetRanges {

  private static final Pattern VARIANT = Pattern.compile("(split-at|glue-at) ([0-9]+)(.*)");

  private OffsetRanges() {}

  static String text(List<String> shapes) {
    Map<String, SortedSet<Long>> bySide = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (String shape : shapes) {
      Matcher variant = VARIANT.matcher(shape);
      if (variant.matches()) {
        String word = variant.group(1).equals("split-at") ? "offsets %s" : "boundaries %s";
        bySide
            .computeIfAbsent(word + variant.group(3), side -> new TreeSet<>())
            .add(Long.valueOf(variant.group(2)));
      } else {
        others.add(shape);
      }
    }
    bySide.forEach((side, offsets) -> others.add(side.formatted(ranges(offsets))));
    return String.join("; ", others);
  }

  private static String ranges(SortedSet<Long> offsets) {
    List<long[]> ranges = new ArrayList<>();
    for (long offset : offsets) {
      if (!ranges.isEmpty() && ranges.getLast()[1] == offset - 1) {
        ranges.getLast()[1] = offset;
      } else {
        ranges.add(new long[] {offset, offset});
      }
    }
    return ranges.stream()
        .map(range -> range[0] == range[1] ? "" + range[0] : range[0] + "–" + range[1])
        .collect(Collectors.joining(", "));
  }
}
