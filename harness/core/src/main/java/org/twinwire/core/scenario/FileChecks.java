package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.Repeats;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/** What the schema cannot say about a file as a whole. Bears with any tree. */
final class FileChecks {

  private FileChecks() {}

  static List<Flaw> of(JsonNode file) {
    List<Flaw> flaws = new ArrayList<>();
    for (String list : List.of("rules", "eth", "stacks", "tags")) {
      flaws.addAll(Repeats.in(list, file.path(list).valueStream().toList()));
    }
    flaws.addAll(comparedWithItself(file));
    flaws.addAll(saidTwice(file.path("setup").path("behaviour")));
    flaws.addAll(ShapeChecks.of(file));
    flaws.addAll(StepChecks.of(file.path("steps")));
    flaws.addAll(VersionChecks.of(file));
    return flaws;
  }

  /** A rule of one stack alone is played over it twice; among others it is a slip. */
  private static List<Flaw> comparedWithItself(JsonNode file) {
    String baseline = file.path("baseline").asString(Scenario.DEFAULT_BASELINE);
    List<Flaw> flaws = new ArrayList<>();
    if (file.path("stacks").size() == 1) {
      return flaws;
    }
    for (int i = 0; i < file.path("stacks").size(); i++) {
      if (file.path("stacks").get(i).asString("").equals(baseline)) {
        String message = "must not be the baseline (got " + baseline + ")";
        flaws.add(Flaw.ofValue(ValuePath.index("stacks", i), message));
      }
    }
    return flaws;
  }

  private static List<Flaw> saidTwice(JsonNode behaviour) {
    boolean twice = behaviour.has("both") && behaviour.size() > 1;
    return twice
        ? List.of(
            Flaw.ofKey("setup.behaviour.both", "must stand alone (got dialer or listener too)"))
        : List.of();
  }
}
