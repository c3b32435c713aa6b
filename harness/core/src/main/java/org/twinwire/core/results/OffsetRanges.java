package org.twinwire.core.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats the names of a sweep's variants as ranges, such as {@code offsets 33–41, 77}. */
final class OffsetRanges {

  private static final Pattern VARIANT = Pattern.compile("(split-at|glue-at) ([0-9]+)(.*)");

  private OffsetRanges() {}

  static String text(List<String> shapes) {
    Map<String, List<String>> bySide = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (String shape : shapes) {
      Matcher variant = VARIANT.matcher(shape);
      if (variant.matches()) {
        String word = variant.group(1).equals("split-at") ? "offsets %s" : "boundaries %s";
        bySide
            .computeIfAbsent(word + variant.group(3), side -> new ArrayList<>())
            .add(variant.group(2));
      } else {
        others.add(shape);
      }
    }
    bySide.forEach((side, offsets) -> others.add(side.formatted(NumberRanges.text(offsets))));
    return String.join("; ", others);
  }
}
