package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Holds what a step says against the eth versions it is played over. Bears with any tree. */
final class VersionChecks {

  private static final int RANGES = 69;

  private final int oldest;
  private final List<Flaw> flaws = new ArrayList<>();

  private VersionChecks(int oldest) {
    this.oldest = oldest;
  }

  static List<Flaw> of(JsonNode file) {
    VersionChecks checks = new VersionChecks(oldest(file.path("eth")));
    for (int i = 0; i < file.path("steps").size(); i++) {
      checks.check(ValuePath.index("steps", i), file.path("steps").get(i));
    }
    return checks.flaws;
  }

  private static int oldest(JsonNode eth) {
    IntStream versions = eth.valueStream().mapToInt(version -> version.asInt(RANGES));
    return versions.min().orElse(Scenario.DEFAULT_ETH.getFirst());
  }

  private void check(String path, JsonNode step) {
    String status = ValuePath.key(ValuePath.key(path, "connect"), "status");
    for (String field : List.of("earliest", "latest", "latestHash")) {
      if (step.path("connect").path("status").has(field)) {
        since(RANGES, ValuePath.key(status, field));
      }
    }
    if (step.path("announce").path("type").asString("").equals("block-range-update")) {
      since(RANGES, ValuePath.key(ValuePath.key(path, "announce"), "type"));
    }
  }

  private void since(int version, String path) {
    if (oldest < version) {
      String message =
          "must be played over eth/%d or newer (got eth/%d)".formatted(version, oldest);
      flaws.add(Flaw.ofKey(path, message));
    }
  }
}
