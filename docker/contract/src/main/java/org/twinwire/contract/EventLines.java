package org.twinwire.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Events as NDJSON: one object a line, with number and time beside the event's own fields. */
public record EventLines(List<? extends NumberedEvent<?>> events) {
  public EventLines {
    events = List.copyOf(events);
  }

  byte[] bytes(JsonMapper json) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    events.forEach(event -> write(event, json, lines));
    return lines.toByteArray();
  }

  /** An event is an object with at least its type: number and time go in front of that. */
  private static void write(NumberedEvent<?> event, JsonMapper json, ByteArrayOutputStream lines) {
    String front = "{\"seq\":" + event.seq() + ",\"nanos\":" + event.nanos() + ",";
    byte[] fields = json.writeValueAsBytes(event.event());
    lines.writeBytes(front.getBytes(StandardCharsets.US_ASCII));
    lines.write(fields, 1, fields.length - 1);
    lines.write('\n');
  }
}
