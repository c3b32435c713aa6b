package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A {@code raw} step as it is written: hex for the socket, or one of several layers by name. */
record RawFile(RawMove move, Optional<String> timeout) {

  /** The layers that bytes can be put into; exactly one of them. */
  static final Set<String> LAYERS = Set.of("frame", "message", "p2p");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RawFile of(JsonNode written) {
    return written.isObject()
        ? new RawFile(move(written), written.optional("timeout").map(JsonNode::asString))
        : new RawFile(new RawMove.OnSocket(written.asString()), Optional.empty());
  }

  private static RawMove move(JsonNode written) {
    JsonNode message = written.path("message");
    if (written.has("frame")) {
      return new RawMove.InFrame(written.path("frame").asString());
    } else if (message.has("size")) {
      return new RawMove.Generated(code(message), message.path("size").asInt(0));
    } else if (written.has("message")) {
      return new RawMove.Eth(code(message), message.path("payload").asString());
    }
    JsonNode base = written.path("p2p");
    return new RawMove.P2p(code(base), base.path("payload").asString());
  }

  private static int code(JsonNode message) {
    return message.path("code").asInt(0);
  }

  static ObjectNode schema(Stage stage) {
    ObjectNode schema = ValueForm.HEX.schema(stage);
    schema.putArray("type").add("object").add("string");
    ObjectNode layers = schema.putObject("properties");
    layers.set("frame", ValueForm.HEX.schema(stage));
    layers.set("message", message(stage, true));
    layers.set("p2p", message(stage, false));
    layers.set("timeout", ValueForm.DURATION.schema(stage));
    String rule = "must be 0x and pairs of hex digits, or one of frame, message, p2p";
    return schema.put("additionalProperties", false).set(SchemaFlaws.MESSAGES, messages(rule));
  }

  private static ObjectNode messages(String rule) {
    return JsonNodeFactory.instance.objectNode().put("type", rule).put("pattern", rule);
  }

  private static ObjectNode message(Stage stage, boolean generated) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode keys = schema.putObject("properties");
    keys.set("code", ValueForm.NUMBER.schema(stage));
    keys.set("payload", ValueForm.HEX.schema(stage));
    if (generated) {
      keys.set("size", ValueForm.NUMBER.schema(stage));
    }
    schema.putArray("required").add("code");
    return schema
        .put("minProperties", 2)
        .put("maxProperties", 2)
        .put("additionalProperties", false);
  }
}
