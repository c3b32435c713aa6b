package org.twinwire.core.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A language of YAML files. The record that a mapping is read into says what it may contain: its
 * schema is generated from it, for editors too.
 */
public final class FileLanguage<T> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Class<T> type;
  private final ObjectNode schema;
  private final SchemaFlaws flaws;

  private FileLanguage(Class<T> type) {
    this.type = type;
    schema = RecordSchema.of(type);
    flaws = new SchemaFlaws(schema);
  }

  public static <T> FileLanguage<T> of(Class<T> type) {
    return new FileLanguage<>(type);
  }

  /** Returns the schema of one mapping. */
  public ObjectNode schema() {
    return schema.deepCopy();
  }

  /** Returns the text of a schema file for files that are one mapping. */
  public String schemaFile() {
    return text(schema);
  }

  /** Returns the text of a schema file for files that are a list of such mappings. */
  public String listSchemaFile() {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    ObjectNode item = schema();
    JsonNode definitions = item.remove("definitions");
    if (definitions != null) {
      list.set("definitions", definitions);
    }
    return text(list.put("type", "array").set("items", item));
  }

  /** Returns the text of a schema file. */
  public static String text(ObjectNode schema) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  /**
   * Reads a file that is one mapping.
   *
   * @param checks finds what the schema cannot; gets malformed trees as well
   */
  public YamlFile<T> read(Path file, Function<JsonNode, List<Flaw>> checks) {
    try {
      return new Reading(YamlDocument.read(file, file.toString()), checks).mapping();
    } catch (UnreadableFileException e) {
      return new YamlFile<>(List.of(), List.of(e.problem()));
    }
  }

  /**
   * Reads a file that is a list of mappings; an empty file is an empty list.
   *
   * @param checks finds what the schema cannot about an entry; gets malformed trees as well
   */
  public YamlFile<T> readList(Path file, Function<JsonNode, List<Flaw>> checks) {
    try {
      return new Reading(YamlDocument.read(file, file.toString()), checks).list();
    } catch (UnreadableFileException e) {
      return new YamlFile<>(List.of(), List.of(e.problem()));
    }
  }

  /** Returns what the schema finds wrong with a mapping. */
  public List<Flaw> flaws(JsonNode tree) {
    return flaws(tree, value -> true);
  }

  /** Returns what the schema finds wrong with some of the values in a mapping. */
  public List<Flaw> flaws(JsonNode tree, Predicate<JsonNode> values) {
    return flaws.of(tree, values);
  }

  /** Converts a mapping in which {@link #flaws} finds nothing. */
  public T value(JsonNode tree) {
    try {
      return JSON.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw new IllegalStateException(type.getSimpleName() + ": schema and record differ", e);
    }
  }

  private final class Reading {
    private final YamlDocument document;
    private final Function<JsonNode, List<Flaw>> checks;
    private final List<YamlFile.Entry<T>> entries = new ArrayList<>();
    private final List<Problem> problems;

    Reading(YamlDocument document, Function<JsonNode, List<Flaw>> checks) {
      this.document = document;
      this.checks = checks;
      problems = new ArrayList<>(document.flaws());
    }

    YamlFile<T> mapping() {
      entry("", document.root());
      return new YamlFile<>(entries, problems);
    }

    YamlFile<T> list() {
      JsonNode root = document.root();
      if (!root.isArray() && !root.isNull()) {
        problems.add(document.locate(Flaw.got("", root, "a list of entries")));
      } else {
        for (int i = 0; i < root.size(); i++) {
          entry(ValuePath.index("", i), root.get(i));
        }
      }
      return new YamlFile<>(entries, problems);
    }

    private void entry(String path, JsonNode tree) {
      List<Flaw> found = new ArrayList<>(flaws(tree));
      found.addAll(checks.apply(tree));
      found.stream().map(flaw -> document.locate(flaw.below(path))).forEach(problems::add);
      if (found.isEmpty() && document.flaws().isEmpty()) {
        entries.add(new YamlFile.Entry<>(value(tree), document.position(path).line()));
      }
    }
  }
}
