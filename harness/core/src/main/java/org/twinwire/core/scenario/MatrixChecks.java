package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/** Checks a matrix beyond the schema. */
final class MatrixChecks {

  private static final Set<String> RESERVED = Set.of("head", "i", "max-u64", "random-hash");

  private final JsonNode file;
  private final List<Flaw> flaws = new ArrayList<>();

  private MatrixChecks(JsonNode file) {
    this.file = file;
  }

  static List<Flaw> of(JsonNode file, Matrix matrix) {
    MatrixChecks checks = new MatrixChecks(file);
    matrix.values().forEach(checks::check);
    if (matrix.size() > Matrix.MAX_ROWS) {
      String expected = "at most " + Matrix.MAX_ROWS;
      checks.flaws.add(Flaw.got("matrix", "more combinations", expected));
    }
    return checks.flaws;
  }

  private void check(String key, List<JsonNode> values) {
    String path = ValuePath.key("matrix", key);
    if (!key.matches("[a-z][a-z0-9-]*") || RESERVED.contains(key)) {
      flaws.add(
          Flaw.ofKey(
              path, "got " + key + ", expected a word of a-z, 0-9 and - that is no reference"));
    } else if (file.properties().stream().noneMatch(e -> uses(e.getKey(), e.getValue(), key))) {
      flaws.add(
          Flaw.ofKey(path, "unused key, expected ${" + key + "} in title, setup, shapes or steps"));
    }
    flaws.addAll(Flaw.duplicates(path, values));
  }

  private static boolean uses(String property, JsonNode value, String key) {
    return Row.unfolds(property) && mentions(value, "${" + key + "}");
  }

  private static boolean mentions(JsonNode node, String text) {
    return node.isString()
        ? node.asString().contains(text)
        : node.valueStream().anyMatch(child -> mentions(child, text));
  }
}
