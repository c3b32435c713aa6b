package org.twinwire.core.minimise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinwire.core.scenario.Loaded;
import org.twinwire.core.scenario.ScenarioText;
import org.twinwire.core.scenario.WrittenStep;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A scenario file being reduced.
 *
 * @param tree of the file, its matrix unfolded
 * @param id under which it is read
 */
record Draft(ObjectNode tree, String id, Shaping shaping) {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final int REPEAT = 10;

  List<Integer> steps() {
    return indexes(WrittenStep.of(tree).size());
  }

  List<Integer> requests(int step) {
    return indexes(WrittenStep.of(tree).get(step).tree().path("requests").path("send").size());
  }

  private static List<Integer> indexes(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  Draft with(Shaping other) {
    return new Draft(tree, id, other);
  }

  /** Returns a draft with only these steps; spots that act during one of them move with it. */
  Draft keepSteps(List<Integer> kept) {
    ObjectNode copy = tree.deepCopy();
    copy.set("steps", KeptSteps.of(tree, kept));
    List<Spot> spots = shaping.spots().stream().map(spot -> moved(spot, kept)).toList();
    return new Draft(copy, id, new Shaping(shaping.name(), spots));
  }

  /**
   * Moves a spot to the new index of its step. If its step was removed, the index is one past the
   * end, which no reader accepts.
   */
  private static Spot moved(Spot spot, List<Integer> kept) {
    if (spot.trigger() instanceof Trigger.DuringStep during) {
      int now = kept.indexOf(during.step());
      int step = now < 0 ? kept.size() : now;
      return new Spot(spot.towards(), spot.shape(), new Trigger.DuringStep(step));
    }
    return spot;
  }

  /** Returns a draft with only these requests of a step, each with its expectation. */
  Draft keepRequests(int step, List<Integer> kept) {
    ObjectNode copy = tree.deepCopy();
    JsonNode changed = WrittenStep.of(copy).get(step).tree();
    keep((ArrayNode) changed.path("requests").path("send"), kept);
    if (changed.path("expect").path("counts") instanceof ArrayNode counts) {
      keep(counts, kept);
    }
    return new Draft(copy, id, shaping);
  }

  private static void keep(ArrayNode list, List<Integer> kept) {
    List<JsonNode> items = kept.stream().filter(i -> i < list.size()).map(list::get).toList();
    list.removeAll();
    items.forEach(list::add);
  }

  Draft keepSpots(List<Spot> kept) {
    return with(new Shaping(shaping.name(), kept));
  }

  /**
   * Returns the file as text together with its scenario; empty if the text is no valid scenario.
   */
  Optional<Candidate> candidate() {
    ObjectNode file = tree.deepCopy();
    file.putArray("shapes").add(WrittenShaping.of(shaping));
    file.put("repeat", REPEAT);
    String text = YAML.writeValueAsString(file).replaceFirst("^---\\s*", "");
    Loaded loaded = ScenarioText.read(text, id);
    return loaded.scenarios().stream()
        .findFirst()
        .map(scenario -> new Candidate(scenario, shaping, text));
  }
}
