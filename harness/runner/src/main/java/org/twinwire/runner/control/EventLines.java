package org.twinwire.runner.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.twinwire.core.trace.Event;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** NDJSON of a node → events with the node's part written in and its clock aligned to ours. */
final class EventLines {

  private static final JsonMapper JSON = JsonMapper.shared();

  private EventLines() {}

  static List<Event> parse(byte[] body, String node, ClockOffset clock) {
    return new String(body, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> event(line, node, clock))
        .toList();
  }

  private static Event event(String line, String node, ClockOffset clock) {
    ObjectNode json = JSON.readValue(line, ObjectNode.class);
    json.put("node", node);
    json.put("nanos", clock.toOurs(json.path("nanos").asLong()));
    return JSON.treeToValue(json, Event.class);
  }
}
