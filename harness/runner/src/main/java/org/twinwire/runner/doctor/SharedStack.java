package org.twinwire.runner.doctor;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A stack that both nodes support, with the highest eth version that they share. */
record SharedStack(String stack, int eth) {

  /** Returns all shared stacks. */
  static List<SharedStack> byBoth(ExaminedNode one, ExaminedNode other) {
    JsonNode first = one.description();
    JsonNode second = other.description();
    int eth =
        versions(first)
            .filter(version -> versions(second).anyMatch(v -> v == version))
            .max()
            .orElse(0);
    return first.path("addresses").propertyNames().stream()
        .filter(stack -> eth > 0 && second.path("addresses").has(stack))
        .sorted()
        .map(stack -> new SharedStack(stack, eth))
        .toList();
  }

  private static IntStream versions(JsonNode description) {
    return StreamSupport.stream(description.path("eth").spliterator(), false)
        .mapToInt(version -> version.asInt(0));
  }
}
