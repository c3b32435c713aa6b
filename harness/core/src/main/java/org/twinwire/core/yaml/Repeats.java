package org.twinwire.core.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds values that stand twice in a list that is a set. */
public final class Repeats {

  private Repeats() {}

  public static List<Flaw> in(String path, List<JsonNode> values) {
    List<Flaw> flaws = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i).asString(""))) {
        String message = "must not stand there twice" + Got.text(values.get(i));
        flaws.add(Flaw.ofValue(ValuePath.index(path, i), message));
      }
    }
    return flaws;
  }
}
