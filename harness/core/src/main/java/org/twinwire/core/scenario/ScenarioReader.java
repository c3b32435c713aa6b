package org.twinwire.core.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.yaml.FileLanguage;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.Problem;
import org.twinwire.core.yaml.UnreadableFileException;
import org.twinwire.core.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads one file. Each row of its matrix becomes a tree that is validated by itself, and a
 * scenario.
 */
final class ScenarioReader {

  static final FileLanguage<ScenarioFile> LANGUAGE = FileLanguage.of(ScenarioFile.class);

  private final Consumer<Problem> problems;

  ScenarioReader(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** Returns the file's scenarios; none if it has a problem. */
  List<Scenario> read(Path path, String file, String id) {
    try {
      return read(YamlDocument.read(path, file), id);
    } catch (UnreadableFileException e) {
      problems.accept(e.problem());
      return List.of();
    }
  }

  /** Returns the scenarios of a text; none if it has a problem. */
  List<Scenario> read(String text, String file, String id) {
    try {
      return read(YamlDocument.parse(text, file), id);
    } catch (UnreadableFileException e) {
      problems.accept(e.problem());
      return List.of();
    }
  }

  private List<Scenario> read(YamlDocument document, String id) {
    if (!document.root().isObject()) {
      String expected = "a mapping with title, spec and steps";
      problems.accept(document.locate(Flaw.got("", document.root(), expected)));
      return List.of();
    }
    Optional<Matrix> matrix = Matrix.of(document.root());
    List<Row> rows =
        matrix.filter(m -> m.size() <= Matrix.MAX_ROWS).map(Matrix::rows).orElse(List.of());
    List<Problem> found = new ArrayList<>(document.flaws());
    matrix.ifPresent(m -> locate(document, MatrixChecks.of(document.root(), m), found));
    if (rows.isEmpty()) {
      locate(document, flawsBesideKeys(document.root()), found);
    }
    rows.forEach(row -> locate(document, flaws(row.unfoldFile(document.root())), found));
    found.forEach(problems);
    return found.isEmpty() ? scenarios(document, id, rows) : List.of();
  }

  private List<Scenario> scenarios(YamlDocument document, String id, List<Row> rows) {
    List<Scenario> scenarios = rows.stream().map(row -> scenario(document, id, row)).toList();
    List<Problem> found = new ArrayList<>();
    scenarios.forEach(scenario -> locate(document, duplicateShapes(scenario), found));
    found.forEach(problems);
    return found.isEmpty() ? scenarios : List.of();
  }

  /** Finds shapes that are the same, however they are written. */
  private static List<Flaw> duplicateShapes(Scenario scenario) {
    return Flaw.duplicates(
        "shapes",
        scenario.setting().shapes().stream()
            .map(ShapePlan::name)
            .<JsonNode>map(JsonNodeFactory.instance::stringNode)
            .toList());
  }

  /** Returns the flaws of a file without usable rows, except of values that have matrix keys. */
  private static List<Flaw> flawsBesideKeys(JsonNode file) {
    return LANGUAGE.flaws(file, value -> !Row.hasKey(value));
  }

  private static List<Flaw> flaws(JsonNode row) {
    JsonNode firstRound = Repetition.first(row);
    List<Flaw> flaws = new ArrayList<>(LANGUAGE.flaws(firstRound));
    flaws.addAll(FileChecks.of(firstRound));
    return flaws;
  }

  private static void locate(YamlDocument document, List<Flaw> flaws, List<Problem> found) {
    flaws.stream().map(document::locate).forEach(found::add);
  }

  private static Scenario scenario(YamlDocument document, String id, Row row) {
    JsonNode tree = ShapeWords.writeOut(Repetition.all(row.unfoldFile(document.root())));
    ScenarioFile file = LANGUAGE.value(tree);
    return new ScenarioConversion(id + row.suffix(), document.file()).scenario(file);
  }
}
