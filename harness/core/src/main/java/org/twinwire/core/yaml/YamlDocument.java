package org.twinwire.core.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file as a tree, with the position of every key and value by path.
 *
 * @param root a null node for a file without content
 * @param flaws what is wrong with it in any language, such as duplicate keys
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

  /**
   * Reads a file.
   *
   * @param name what problems call it
   */
  public static YamlDocument read(Path path, String name) throws UnreadableFileException {
    return parse(YamlText.read(path, name), name);
  }

  /** Reads a text. */
  public static YamlDocument parse(String text, String name) throws UnreadableFileException {
    return YamlTree.of(name, new YamlParser(name).parse(text));
  }

  public Problem locate(Flaw flaw) {
    SourcePosition position =
        flaw.onKey() ? keys.getOrDefault(flaw.path(), SourcePosition.START) : position(flaw.path());
    return new Problem(file, position.line(), position.column(), flaw.path(), flaw.message());
  }

  /** Returns the position of a value; of the nearest value around it if it does not exist. */
  SourcePosition position(String path) {
    String around = path;
    while (!values.containsKey(around)) {
      around = ValuePath.parent(around);
    }
    return values.get(around);
  }
}
