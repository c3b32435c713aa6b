package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/** Checks a file as a whole beyond the schema. Accepts malformed trees. */
final class FileChecks {

  private FileChecks() {}

  static List<Flaw> of(JsonNode file) {
    List<Flaw> flaws = new ArrayList<>();
    flaws.addAll(comparedWithItself(file));
    flaws.addAll(saidTwice(file.path("setup").path("behaviour")));
    flaws.addAll(ShapeChecks.of(file));
    flaws.addAll(StepChecks.of(file.path("steps")));
    flaws.addAll(VersionChecks.of(file));
    return flaws;
  }

  /** Finds the baseline among several candidates. A single candidate may be the baseline. */
  private static List<Flaw> comparedWithItself(JsonNode file) {
    String baseline = file.path("baseline").asString(Scenario.DEFAULT_BASELINE);
    List<Flaw> flaws = new ArrayList<>();
    if (file.path("stacks").size() == 1) {
      return flaws;
    }
    for (int i = 0; i < file.path("stacks").size(); i++) {
      if (file.path("stacks").get(i).asString("").equals(baseline)) {
        String path = ValuePath.index("stacks", i);
        flaws.add(Flaw.got(path, baseline, "a stack that is not the baseline"));
      }
    }
    return flaws;
  }

  private static List<Flaw> saidTwice(JsonNode behaviour) {
    boolean twice = behaviour.has("both") && behaviour.size() > 1;
    return twice
        ? List.of(Flaw.ofKey("setup.behaviour.both", "key not allowed beside dialer or listener"))
        : List.of();
  }
}
