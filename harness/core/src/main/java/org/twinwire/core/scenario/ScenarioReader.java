package org.twinwire.core.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.Got;
import org.twinwire.core.yaml.Problem;
import org.twinwire.core.yaml.UnreadableFileException;
import org.twinwire.core.yaml.YamlDocument;
import org.twinwire.core.yaml.YamlParser;
import org.twinwire.core.yaml.YamlText;
import org.twinwire.core.yaml.YamlTree;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one file: text → tree → one tree per matrix row → schema and checks → scenarios. */
final class ScenarioReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final SchemaFlaws WRITTEN = new SchemaFlaws(Stage.WRITTEN);
  private static final SchemaFlaws UNFOLDED = new SchemaFlaws(Stage.UNFOLDED);
  private final Consumer<Problem> problems;

  ScenarioReader(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** The file's scenarios; none if it has a problem. */
  List<Scenario> read(Path path, String file, String id) {
    try {
      return read(YamlText.read(path, file), file, id);
    } catch (UnreadableFileException e) {
      problems.accept(e.problem());
      return List.of();
    }
  }

  /** The same of a text. */
  List<Scenario> read(String text, String file, String id) {
    try {
      YamlDocument document = YamlTree.of(file, new YamlParser(file).parse(text));
      requireMapping(document);
      return read(document, id);
    } catch (UnreadableFileException e) {
      problems.accept(e.problem());
      return List.of();
    }
  }

  private static void requireMapping(YamlDocument document) throws UnreadableFileException {
    if (!document.root().isObject()) {
      String message = "must be a mapping with title, spec and steps" + Got.text(document.root());
      throw new UnreadableFileException(document.locate(Flaw.ofValue("", message)));
    }
  }

  private List<Scenario> read(YamlDocument document, String id) {
    Optional<Matrix> matrix = Matrix.of(document.root());
    List<Row> rows =
        matrix.filter(m -> m.size() <= Matrix.MAX_ROWS).map(Matrix::rows).orElse(List.of());
    List<Problem> found = new ArrayList<>(document.flaws());
    matrix.ifPresent(m -> locate(document, MatrixChecks.of(document.root(), m), found));
    if (rows.isEmpty()) {
      locate(document, WRITTEN.of(document.root()), found);
    }
    rows.forEach(row -> locate(document, flaws(row.unfoldFile(document.root())), found));
    found.forEach(problems);
    return found.isEmpty() ? scenarios(document, id, rows) : List.of();
  }

  private List<Scenario> scenarios(YamlDocument document, String id, List<Row> rows) {
    List<Scenario> scenarios = rows.stream().map(row -> scenario(document, id, row)).toList();
    List<Problem> found = new ArrayList<>();
    scenarios.forEach(scenario -> locate(document, SameShapes.of(scenario), found));
    found.forEach(problems);
    return found.isEmpty() ? scenarios : List.of();
  }

  private List<Flaw> flaws(JsonNode row) {
    JsonNode firstRound = Repetition.first(row);
    List<Flaw> flaws = new ArrayList<>(UNFOLDED.of(firstRound));
    flaws.addAll(FileChecks.of(firstRound));
    return flaws;
  }

  private static void locate(YamlDocument document, List<Flaw> flaws, List<Problem> found) {
    flaws.stream().map(document::locate).forEach(found::add);
  }

  private static Scenario scenario(YamlDocument document, String id, Row row) {
    JsonNode tree = ShapeWords.writeOut(Repetition.all(row.unfoldFile(document.root())));
    try {
      ScenarioFile file = JSON.treeToValue(tree, ScenarioFile.class);
      return new ScenarioConversion(id + row.suffix(), document.file()).scenario(file);
    } catch (JacksonException e) {
      throw new IllegalStateException(document.file() + ": passed the schema, not the reader", e);
    }
  }
}
