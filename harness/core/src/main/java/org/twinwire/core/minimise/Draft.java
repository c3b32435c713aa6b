package org.twinwire.core.minimise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinwire.core.scenario.Loaded;
import org.twinwire.core.scenario.ScenarioText;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A scenario file under the knife.
 *
 * @param tree of the file, its matrix unfolded
 * @param id it is read under
 */
record Draft(ObjectNode tree, String id, Shaping shaping) {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final int REPEAT = 10;

  List<Integer> steps() {
    return indexes(tree.path("steps"));
  }

  List<Integer> requests(int step) {
    return indexes(tree.path("steps").path(step).path("requests").path("send"));
  }

  private static List<Integer> indexes(JsonNode list) {
    return IntStream.range(0, list.size()).boxed().toList();
  }

  Draft with(Shaping other) {
    return new Draft(tree, id, other);
  }

  /** Only these steps; what acts during one of them still does. */
  Draft keepSteps(List<Integer> kept) {
    ObjectNode copy = tree.deepCopy();
    keep((ArrayNode) copy.path("steps"), kept);
    List<Spot> spots = shaping.spots().stream().map(spot -> moved(spot, kept)).toList();
    return new Draft(copy, id, new Shaping(shaping.name(), spots));
  }

  /** A step that is gone becomes one that is not there, which no reader accepts. */
  private static Spot moved(Spot spot, List<Integer> kept) {
    if (spot.trigger() instanceof Trigger.DuringStep during) {
      int now = kept.indexOf(during.step());
      int step = now < 0 ? kept.size() : now;
      return new Spot(spot.towards(), spot.shape(), new Trigger.DuringStep(step));
    }
    return spot;
  }

  /** Only these requests of a step, each with what is expected of it. */
  Draft keepRequests(int step, List<Integer> kept) {
    ObjectNode copy = tree.deepCopy();
    JsonNode changed = copy.path("steps").path(step);
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

  /** The text of the file, and the scenario if it is one. */
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
