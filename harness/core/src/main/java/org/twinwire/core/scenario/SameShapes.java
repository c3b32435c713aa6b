package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.ValuePath;

/** Finds entries of {@code shapes} that come to the same shape, however they are written. */
final class SameShapes {

  private SameShapes() {}

  static List<Flaw> of(Scenario scenario) {
    List<Flaw> flaws = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < scenario.setting().shapes().size(); i++) {
      String name = scenario.setting().shapes().get(i).name();
      if (!seen.add(name)) {
        String message = "must not stand there twice (got " + name + ")";
        flaws.add(Flaw.ofValue(ValuePath.index("shapes", i), message));
      }
    }
    return flaws;
  }
}
