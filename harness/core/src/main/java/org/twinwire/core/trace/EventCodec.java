package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes events as the node contract's NDJSON: one JSON object per line.
 *
 * <p>A node does not know its role, so its lines carry no {@code node}; the reader adds it. An
 * unknown type becomes {@link Event.Unknown}, which keeps the line. Offsets that a node does not
 * know may be missing and are read as 0.
 */
public final class EventCodec {

  /** Longest line that is read, in characters; log lines and raw messages are far shorter. */
  static final int MAX_LINE = 1 << 20;

  private static final JsonMapper MAPPER = TraceJson.mapper();

  private static final Set<String> TYPES =
      Arrays.stream(Event.class.getAnnotation(JsonSubTypes.class).value())
          .filter(type -> type.value() != Event.Unknown.class)
          .map(JsonSubTypes.Type::name)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<Class<?>, String> NAMES =
      Arrays.stream(Event.class.getAnnotation(JsonSubTypes.class).value())
          .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

  private EventCodec() {}

  /** Returns the type of an event as the node contract names it, such as {@code session-closed}. */
  public static String typeOf(Event event) {
    return NAMES.get(event.getClass());
  }

  /**
   * Reads a response to {@code GET /v1/events}; empty lines are ignored.
   *
   * @param node {@code dialer}, {@code listener} or {@code tap}
   * @throws TraceFormatException naming the first bad line
   */
  public static List<Event> readAll(String ndjson, String node) {
    return readAll(ndjson, node, 0);
  }

  /**
   * Reads the same and adds {@code offsetNanos} to every {@code nanos}, from the node's clock to
   * the runner's.
   */
  public static List<Event> readAll(String ndjson, String node, long offsetNanos) {
    return ndjson
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> read(line, node, offsetNanos))
        .toList();
  }

  /** Reads one line; see {@link #readAll(String, String)}. */
  public static Event read(String line, String node) {
    return read(line, node, 0);
  }

  private static Event read(String line, String node, long offsetNanos) {
    if (line.length() > MAX_LINE) {
      throw new TraceFormatException(
          "event of %s: %d characters (expected: at most %d)"
              .formatted(node, line.length(), MAX_LINE));
    }
    try {
      ObjectNode json = object(line, node).put("node", node);
      json.put("nanos", json.get("nanos").longValue() + offsetNanos);
      return read(line, json);
    } catch (JacksonException e) {
      throw new TraceFormatException(
          "event of %s: %s (%s)".formatted(node, shortened(line), e.getOriginalMessage()), e);
    }
  }

  /** Returns one line without line end, {@code node} included. */
  public static String write(Event event) {
    return MAPPER.writeValueAsString(event);
  }

  private static Event read(String line, ObjectNode json) {
    if (TYPES.contains(json.path("type").asString(""))) {
      return MAPPER.treeToValue(json, Event.class);
    }
    json.put("raw", line).put("type", "unknown");
    return MAPPER.treeToValue(json, Event.class);
  }

  private static ObjectNode object(String line, String node) {
    JsonNode json = MAPPER.readTree(line);
    if (json instanceof ObjectNode object
        && object.path("seq").isIntegralNumber()
        && object.path("nanos").isIntegralNumber()) {
      return object;
    }
    throw new TraceFormatException(
        "event of %s: %s (expected: an object with seq and nanos)"
            .formatted(node, shortened(line)));
  }

  private static String shortened(String line) {
    return line.length() <= 200 ? line : line.substring(0, 200) + "…";
  }
}
