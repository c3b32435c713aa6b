package org.twinwire.refnode.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.refnode.node.RequestMode;
import org.twinwire.refnode.session.Question;
import org.twinwire.refnode.session.Request;
import org.twinwire.wire.eth.Origin;

/** Body of {@code POST /v1/sessions/{id}/requests}. */
record RequestArguments(RequestMode mode, List<Request> requests) {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Map<String, RequestMode> MODES =
      Map.of(
          "sequential", RequestMode.SEQUENTIAL,
          "pipelined", RequestMode.PIPELINED,
          "one-write", RequestMode.ONE_WRITE);

  static RequestArguments read(Arguments body) {
    RequestMode mode = mode(body);
    List<Request> requests = list(body, "requests");
    body.finish();
    if (requests.isEmpty()) {
      throw BadArgument.of("requests", "none", "at least 1");
    }
    return new RequestArguments(mode, requests);
  }

  /** The requests under a key, none if it is not there. */
  static List<Request> list(Arguments body, String key) {
    return body.objects(key).stream().map(RequestArguments::request).toList();
  }

  private static RequestMode mode(Arguments body) {
    String word = body.optionalText("mode").orElse("sequential");
    if (!MODES.containsKey(word)) {
      throw BadArgument.of("mode", word, "sequential, pipelined, one-write");
    }
    return MODES.get(word);
  }

  private static Request request(Arguments in) {
    Question question =
        switch (in.text("type")) {
          case "headers" -> headers(in);
          case "bodies" -> bodies(in);
          default -> throw BadArgument.of(in.at("type"), in.text("type"), "headers, bodies");
        };
    Request request = new Request(in.unsigned("id"), question, in.millis("timeoutMillis", TIMEOUT));
    in.finish();
    return request;
  }

  private static Question headers(Arguments in) {
    return new Question.Headers(
        origin(in),
        in.unsigned("limit").orElse(UInt64.ONE),
        in.unsigned("skip").orElse(UInt64.ZERO),
        in.flag("reverse"));
  }

  private static Origin origin(Arguments in) {
    boolean hash = in.optionalText("origin").filter(text -> text.startsWith("0x")).isPresent();
    return hash
        ? new Origin.ByHash(Bytes32.wrap(in.hex("origin", Bytes32.SIZE).orElseThrow()))
        : new Origin.ByNumber(
            in.unsigned("origin")
                .orElseThrow(
                    () -> BadArgument.of(in.at("origin"), "nothing", "a number or a hash")));
  }

  private static Question bodies(Arguments in) {
    return new Question.Bodies(
        in.hexes("hashes", Bytes32.SIZE).stream().map(Bytes32::wrap).toList());
  }
}
