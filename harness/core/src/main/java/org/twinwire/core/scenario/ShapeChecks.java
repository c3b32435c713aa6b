package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.Got;
import org.twinwire.core.yaml.Suggestion;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/** What the schema cannot say about {@code shapes}. Bears with any tree. */
final class ShapeChecks {

  /** Offsets of a sweep; each is an attempt. */
  private static final int MAX_OFFSETS = 10_000;

  private static final String WORDS = "must be one of " + String.join(", ", ShapeWords.ALL);

  private final int steps;
  private final List<Flaw> flaws = new ArrayList<>();

  private ShapeChecks(int steps) {
    this.steps = steps;
  }

  static List<Flaw> of(JsonNode file) {
    ShapeChecks checks = new ShapeChecks(file.path("steps").size());
    JsonNode shapes = file.path("shapes");
    for (int i = 0; i < shapes.size(); i++) {
      checks.entry(ValuePath.index("shapes", i), shapes.path(i));
    }
    return checks.flaws;
  }

  private void entry(String path, JsonNode entry) {
    if (entry.isString()) {
      word(path, entry.asString());
    } else {
      entry.properties().forEach(e -> keyed(ValuePath.key(path, e.getKey()), e.getValue()));
      offsets(path + ".sweep.offsets", entry.path("sweep").path("offsets"));
      together(ValuePath.key(path, "all"), entry.path("all"));
    }
  }

  private void word(String path, String word) {
    if (!ShapeWords.ALL.contains(word)) {
      String got = " or a mapping (got " + word + Suggestion.of(ShapeWords.ALL, word) + ")";
      flaws.add(Flaw.ofValue(path, WORDS + got));
    }
  }

  private void keyed(String path, JsonNode shape) {
    if (shape.has("during") && shape.has("after")) {
      flaws.add(Flaw.ofKey(path + ".after", "must stand alone (got during too)"));
    }
    if (shape.path("during").asInt(0) >= steps && steps > 0) {
      String message = "must be a step from 0 to " + (steps - 1) + Got.text(shape.path("during"));
      flaws.add(Flaw.ofValue(path + ".during", message));
    }
  }

  private void offsets(String path, JsonNode offsets) {
    long first = offsets.path("first").asLong(1);
    long last = offsets.path("last").asLong(first);
    if (last < first) {
      String message = "must be ≥ first, which is " + first + " (got " + last + ")";
      flaws.add(Flaw.ofValue(path + ".last", message));
    } else if (last - first >= MAX_OFFSETS) {
      String message = "must be at most " + MAX_OFFSETS + " offsets (got " + (last - first + 1);
      flaws.add(Flaw.ofValue(path, message + ")"));
    }
  }

  private void together(String path, JsonNode all) {
    for (int i = 0; i < all.size(); i++) {
      String at = ValuePath.index(path, i);
      JsonNode part = all.path(i);
      boolean natural = part.asString("").equals("natural") || part.has("natural");
      if (natural || part.has("all") || part.has("sweep")) {
        flaws.add(Flaw.ofValue(at, "must be a single shape (neither natural, all nor sweep)"));
      } else {
        entry(at, part);
      }
    }
  }
}
