package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/**
 * Checks the steps against the eth versions they are played with, which is any for a file that
 * names none. Accepts malformed trees.
 */
final class VersionChecks {

  private static final Set<String> ANNOUNCED_BLOCKS = Set.of("new-block", "new-block-hashes");

  private final JsonNode versions;
  private final List<Flaw> flaws = new ArrayList<>();

  private VersionChecks(JsonNode versions) {
    this.versions = versions;
  }

  static List<Flaw> of(JsonNode file) {
    VersionChecks checks = new VersionChecks(file.path("eth"));
    WrittenStep.of(file).forEach(step -> checks.check(step.path(), step.tree()));
    return checks.flaws;
  }

  private void check(String path, JsonNode step) {
    String status = ValuePath.key(ValuePath.key(path, "connect"), "status");
    for (String field : List.of("earliest", "latest", "latestHash")) {
      if (step.path("connect").path("status").has(field)) {
        needsRanges(ValuePath.key(status, field));
      }
    }
    checkAnnounced(
        ValuePath.key(ValuePath.key(path, "announce"), "type"),
        step.path("announce").path("type").asString(""));
  }

  private void checkAnnounced(String path, String type) {
    if (type.equals("block-range-update")) {
      needsRanges(path);
    }
    if (ANNOUNCED_BLOCKS.contains(type) && versions.isMissingNode()) {
      flaws.add(
          Flaw.ofKey(
              path,
              "got no eth, expected eth: [%d], as eth/%d has no %s"
                  .formatted(EthVersions.RANGES - 1, EthVersions.RANGES, type)));
    }
  }

  private void needsRanges(String path) {
    tooOld()
        .ifPresent(
            got ->
                flaws.add(
                    Flaw.ofKey(
                        path,
                        "got %s, expected eth: [%d] or newer".formatted(got, EthVersions.RANGES))));
  }

  private Optional<String> tooOld() {
    if (versions.isMissingNode()) {
      return Optional.of("no eth, which means any version");
    }
    return versions
        .valueStream()
        .map(version -> version.asInt(EthVersions.RANGES))
        .filter(version -> version < EthVersions.RANGES)
        .min(Integer::compare)
        .map(oldest -> "eth/" + oldest);
  }
}
