package org.twinwire.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as NDJSON: one object a line, with number and time beside the event's own fields. */
public record EventLines(List<? extends NumberedEvent<?>> events) {
  public EventLines {
    events = List.copyOf(events);
  }

  byte[] bytes(JsonMapper json) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (NumberedEvent<?> event : events) {
      lines.writeBytes(json.writeValueAsBytes(flat(json, event)));
      lines.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
    }
    return lines.toByteArray();
  }

  private static ObjectNode flat(JsonMapper json, NumberedEvent<?> event) {
    ObjectNode line = json.createObjectNode();
    line.put("seq", event.seq());
    line.put("nanos", event.nanos());
    line.setAll((ObjectNode) json.valueToTree(event.event()));
    return line;
  }
}
