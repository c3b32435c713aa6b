package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.twinwire.core.yaml.Form;
import tools.jackson.databind.JsonNode;

/** Holds a {@code raw} step as it is written: hex for the socket, or for one of several layers. */
@Form(Forms.RAW)
record RawFile(RawMove move, Optional<String> timeout) {

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
}
