package org.twinwire.core.yaml;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file as a tree, with the place of every key and value by path.
 *
 * @param flaws what is wrong with the file whatever language it speaks, such as duplicate keys
 */
public record YamlDocument(
    String file,
    JsonNode root,
    Map<String, SourcePosition> keys,
    Map<String, SourcePosition> values,
    List<Problem> flaws) {

  public YamlDocument {
    keys = Map.copyOf(keys);
    values = Map.copyOf(values);
    flaws = List.copyOf(flaws);
  }

  public Problem locate(Flaw flaw) {
    SourcePosition spot =
        flaw.onKey() ? keys.getOrDefault(flaw.path(), SourcePosition.START) : spot(flaw.path());
    return new Problem(file, spot.line(), spot.column(), flaw.path(), flaw.message());
  }

  /** The value's place; for one that is not there, that of the nearest value around it. */
  private SourcePosition spot(String path) {
    String around = path;
    while (!values.containsKey(around)) {
      around = ValuePath.parent(around);
    }
    return values.get(around);
  }
}
