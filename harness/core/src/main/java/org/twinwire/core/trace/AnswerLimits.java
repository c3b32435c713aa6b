package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much a node states that it puts into one answer.
 *
 * @param items kind of request → most items of an answer to it
 * @param bytes no further item is added once an answer has this many
 */
public record AnswerLimits(@JsonAnySetter @JsonAnyGetter Map<String, Integer> items, long bytes) {

  public AnswerLimits {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    items.forEach(AnswerLimits::requirePositive);
    requirePositive("bytes", bytes);
  }

  /** Returns most items of an answer to a request of this kind, if it states them. */
  public Optional<Integer> of(String kind) {
    return Optional.ofNullable(items.get(kind));
  }

  private static void requirePositive(String what, long got) {
    if (got < 1) {
      throw new IllegalArgumentException(
          "limits.%s: got %d (expected: at least 1)".formatted(what, got));
    }
  }
}
