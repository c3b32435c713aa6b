package org.twinwire.core.minimise;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.scenario.WrittenStep;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes some steps of a file again. Of steps that ran together, one that is left runs alone. */
final class KeptSteps {

  private KeptSteps() {}

  /** Returns the list of steps with only those that have these numbers. */
  static ArrayNode of(ObjectNode file, List<Integer> kept) {
    List<WrittenStep> steps = WrittenStep.of(file);
    ArrayNode written = JsonNodeFactory.instance.arrayNode();
    List<WrittenStep> group = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (!steps.get(i).joins()) {
        write(group, written);
      }
      if (kept.contains(i)) {
        group.add(steps.get(i));
      }
    }
    write(group, written);
    return written;
  }

  /** Adds the steps, if any are left, and empties the group. */
  private static void write(List<WrittenStep> group, ArrayNode written) {
    if (group.size() == 1) {
      written.add(group.getFirst().tree().deepCopy());
    } else if (!group.isEmpty()) {
      ArrayNode parts = written.addObject().putArray("together");
      group.forEach(part -> parts.add(part.tree().deepCopy()));
    }
    group.clear();
  }
}
