package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/** Checks {@code shapes} beyond the schema. Accepts malformed trees. */
final class ShapeChecks {

  /** Offsets of a sweep; each is an attempt. */
  private static final int MAX_OFFSETS = 10_000;

  private static final Set<String> ON_PACKETS = Set.of("lose", "repeat", "reorder");

  private final List<WrittenStep> steps;
  private final boolean discovers;
  private final List<Flaw> flaws = new ArrayList<>();

  private ShapeChecks(List<WrittenStep> steps) {
    this.steps = steps;
    this.discovers = steps.stream().anyMatch(step -> step.tree().has("discover"));
  }

  static List<Flaw> of(JsonNode file) {
    ShapeChecks checks = new ShapeChecks(WrittenStep.of(file));
    JsonNode shapes = file.path("shapes");
    for (int i = 0; i < shapes.size(); i++) {
      checks.entry(ValuePath.index("shapes", i), shapes.path(i));
    }
    return checks.flaws;
  }

  private void entry(String path, JsonNode entry) {
    entry.properties().forEach(e -> keyed(ValuePath.key(path, e.getKey()), e.getValue()));
    entry
        .properties()
        .forEach(e -> packets(ValuePath.key(path, e.getKey()), e.getKey(), e.getValue()));
    offsets(path + ".sweep.offsets", entry.path("sweep").path("offsets"));
    together(ValuePath.key(path, "all"), entry.path("all"));
  }

  private void keyed(String path, JsonNode shape) {
    if (shape.has("during") && shape.has("after")) {
      flaws.add(Flaw.ofKey(path + ".after", "key not allowed beside during"));
    }
    int during = shape.path("during").asInt(0);
    if (during >= steps.size() && !steps.isEmpty()) {
      String expected = "a step from 0 to " + (steps.size() - 1);
      flaws.add(Flaw.got(path + ".during", shape.path("during"), expected));
    } else if (during > 0 && steps.get(during).joins()) {
      String expected = first(during) + ", the first of the steps that run together";
      flaws.add(Flaw.got(path + ".during", shape.path("during"), expected));
    }
  }

  private void packets(String path, String shape, JsonNode written) {
    boolean chosen = written.has("packets") || written.has("percent");
    if (!chosen && !ON_PACKETS.contains(shape)) {
      return;
    }
    if (!discovers) {
      flaws.add(Flaw.ofKey(path, "acts on packets of discovery, expected a step with discover"));
    }
    if (shape.equals("delay")) {
      for (String key : List.of("jitter", "after")) {
        if (written.has(key)) {
          flaws.add(Flaw.ofKey(ValuePath.key(path, key), "key not allowed for packets"));
        }
      }
      if (written.has("packets") && written.has("percent")) {
        flaws.add(Flaw.ofKey(path + ".percent", "key not allowed beside packets"));
      }
    }
  }

  private int first(int step) {
    return steps.get(step).joins() ? first(step - 1) : step;
  }

  private void offsets(String path, JsonNode offsets) {
    long first = offsets.path("first").asLong(1);
    long last = offsets.path("last").asLong(first);
    if (last < first) {
      flaws.add(
          Flaw.got(path + ".last", offsets.path("last"), "at least " + first + ", the first"));
    } else if (last - first >= MAX_OFFSETS) {
      String got = last - first + 1 + " offsets";
      flaws.add(Flaw.got(path, got, "at most " + MAX_OFFSETS));
    }
  }

  private void together(String path, JsonNode all) {
    for (int i = 0; i < all.size(); i++) {
      String at = ValuePath.index(path, i);
      JsonNode part = all.path(i);
      boolean natural = part.asString("").equals("natural") || part.has("natural");
      if (natural || part.has("all") || part.has("sweep")) {
        flaws.add(Flaw.got(at, name(part), "a single shape, not natural, all or sweep"));
      } else {
        entry(at, part);
      }
    }
  }

  private static String name(JsonNode part) {
    return part.isString() ? part.asString() : String.join(" and ", part.propertyNames());
  }
}
