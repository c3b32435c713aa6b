package org.twinwire.core.yaml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file that is a list of entries with keys, such as stands beside the scenarios.
 *
 * @param entries those that are mappings; none if the file is not there
 * @param problems what is wrong with the file as a whole
 */
public record EntryFile(List<Entry> entries, List<Problem> problems) {

  public EntryFile {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** Reads a file; what is wrong with it is a {@link Problem}. */
  public static EntryFile read(Path path) {
    if (!Files.exists(path)) {
      return new EntryFile(List.of(), List.of());
    }
    String file = path.toString();
    try {
      String text = YamlText.read(path, file);
      return of(YamlTree.of(file, new YamlParser(file).parse(text)));
    } catch (UnreadableFileException e) {
      return new EntryFile(List.of(), List.of(e.problem()));
    }
  }

  private static EntryFile of(YamlDocument document) {
    List<Entry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(document.flaws());
    if (!document.root().isArray()) {
      problems.add(document.locate(Flaw.ofValue("", "must be a list of entries")));
    }
    for (int i = 0; document.root().isArray() && i < document.root().size(); i++) {
      Entry entry = new Entry(document, ValuePath.index("", i), document.root().get(i));
      if (entry.value().isObject()) {
        entries.add(entry);
      } else {
        problems.add(document.locate(Flaw.ofValue(entry.path, "must be an entry with keys")));
      }
    }
    return new EntryFile(entries, problems);
  }

  /** One entry, which knows where its values stand. */
  public static final class Entry {

    private final YamlDocument document;
    private final String path;
    private final JsonNode value;

    private Entry(YamlDocument document, String path, JsonNode value) {
      this.document = document;
      this.path = path;
      this.value = value;
    }

    public JsonNode value() {
      return value;
    }

    /** The line it begins at. */
    public int line() {
      return document.values().get(path).line();
    }

    /** A problem with the key itself. */
    public Problem onKey(String key, String message) {
      return document.locate(Flaw.ofKey(ValuePath.key(path, key), message));
    }

    /** A problem with a value, such as {@code sides[1]}; where it is not there, with the entry. */
    public Problem onValue(String key, String message) {
      return document.locate(Flaw.ofValue(ValuePath.key(path, key), message));
    }
  }
}
