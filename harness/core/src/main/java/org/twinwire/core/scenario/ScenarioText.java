package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.yaml.Problem;
import org.twinwire.core.yaml.UnreadableFileException;
import org.twinwire.core.yaml.YamlDocument;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Reads the text of a single scenario file, for code that derives scenarios from scenarios. */
public final class ScenarioText {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .build();

  private ScenarioText() {}

  /** Reads a text as the loader reads a file. */
  public static Loaded read(String text, String id) {
    List<Problem> problems = new ArrayList<>();
    List<Scenario> scenarios = new ScenarioReader(problems::add).read(text, id + ".yaml", id);
    return new Loaded(scenarios, problems);
  }

  /**
   * Returns the file as a tree without its matrix.
   *
   * @param id of a scenario of the file, whose matrix row is unfolded
   */
  public static ObjectNode tree(String text, String id) {
    try {
      YamlDocument document = YamlDocument.parse(text, id);
      Row row = row(document, id);
      ObjectNode tree = row.unfoldFile(document.root());
      tree.remove("matrix");
      return tree;
    } catch (UnreadableFileException e) {
      throw new IllegalArgumentException(e.problem().toString(), e);
    }
  }

  /**
   * The text of one scenario of a file: its matrix row, unfolded.
   *
   * @param id as for {@link #tree}
   */
  public static String unfolded(String text, String id) {
    return YAML.writeValueAsString(tree(text, id));
  }

  private static Row row(YamlDocument document, String id) {
    return Matrix.of(document.root()).orElse(Matrix.NONE).rows().stream()
        .filter(row -> id.endsWith(row.suffix()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "got " + id + ", expected the id of a row of the file"));
  }
}
