package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/**
 * A step in the tree of a file. The parts of {@code together} are steps, and are numbered like
 * others.
 *
 * @param path of the step in the file
 * @param joins whether it runs together with the step before it
 */
public record WrittenStep(String path, JsonNode tree, boolean joins) {

  static final String TOGETHER = "together";

  /** Returns the steps of a file in the order of their numbers. Accepts malformed trees. */
  public static List<WrittenStep> of(JsonNode file) {
    List<WrittenStep> steps = new ArrayList<>();
    JsonNode written = file.path("steps");
    for (int i = 0; i < written.size(); i++) {
      add(ValuePath.index("steps", i), written.path(i), steps);
    }
    return steps;
  }

  private static void add(String path, JsonNode step, List<WrittenStep> steps) {
    JsonNode parts = step.path(TOGETHER);
    if (!parts.isArray()) {
      steps.add(new WrittenStep(path, step, false));
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      steps.add(new WrittenStep(part(path, i), parts.path(i), i > 0));
    }
  }

  /** Returns the path of a part of the step at {@code path}. */
  static String part(String path, int index) {
    return ValuePath.index(ValuePath.key(path, TOGETHER), index);
  }
}
