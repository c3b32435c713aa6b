package org.twinwire.core.scenario;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file as a tree, with the place of every key and value by path.
 *
 * @param flaws what is wrong with the file whatever language it speaks, such as duplicate keys
 */
record YamlDocument(
    String file,
    JsonNode root,
    Map<String, Spot> keys,
    Map<String, Spot> values,
    List<Problem> flaws) {

  YamlDocument {
    keys = Map.copyOf(keys);
    values = Map.copyOf(values);
    flaws = List.copyOf(flaws);
  }

  Problem locate(Flaw flaw) {
    Spot spot = flaw.onKey() ? keys.getOrDefault(flaw.path(), Spot.START) : spot(flaw.path());
    return new Problem(file, spot.line(), spot.column(), flaw.path(), flaw.message());
  }

  /** The value's place; for one that is not there, that of the nearest value around it. */
  private Spot spot(String path) {
    String around = path;
    while (!values.containsKey(around)) {
      around = ValuePath.parent(around);
    }
    return values.get(around);
  }
}
