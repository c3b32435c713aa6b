package org.twinwire.refnode.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.refnode.node.RequestMode;
import org.twinwire.refnode.serving.RequestKind;
import org.twinwire.refnode.serving.RequestKinds;
import org.twinwire.refnode.session.Request;
import org.twinwire.wire.eth.EthRequest;

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
    EthRequest question = kind(in).question(in);
    Request request = new Request(in.unsigned("id"), question, in.millis("timeoutMillis", TIMEOUT));
    in.finish();
    return request;
  }

  private static RequestKind kind(Arguments in) {
    String type = in.text("type");
    return RequestKinds.named(type)
        .orElseThrow(
            () -> BadArgument.of(in.at("type"), type, String.join(", ", RequestKinds.words())));
  }
}
