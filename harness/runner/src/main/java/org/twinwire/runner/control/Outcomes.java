package org.twinwire.runner.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.TraceJson;
import org.twinwire.runner.runtime.InfrastructureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Converts replies into outcomes, one per request of a call. */
public final class Outcomes {

  private static final JsonMapper JSON = TraceJson.mapper();

  private Outcomes() {}

  /**
   * Returns the outcomes in {@code reply}.
   *
   * @param call names the call in messages
   * @param expected number of outcomes that the call must have
   */
  public static List<Outcome> of(Reply reply, int expected, String call) {
    return switch (reply) {
      case Reply.NotOffered no ->
          Collections.nCopies(expected, new Outcome.Unsupported(no.reason()));
      case Reply.Gone gone ->
          Collections.nCopies(expected, new Outcome.Refused(Optional.empty(), gone.reason()));
      case Reply.Answer answer -> counted(parse(answer.body(), call), expected, call);
    };
  }

  private static List<Outcome> counted(List<Outcome> outcomes, int expected, String call) {
    if (outcomes.size() != expected) {
      throw new InfrastructureException(
          "%s: outcomes: %d (expected: %d)".formatted(call, outcomes.size(), expected));
    }
    return outcomes;
  }

  private static List<Outcome> parse(JsonNode body, String call) {
    List<Outcome> outcomes = new ArrayList<>();
    try {
      for (JsonNode each : body.has("outcomes") ? body.get("outcomes") : List.of(body)) {
        outcomes.add(JSON.treeToValue(each, Outcome.class));
      }
      return outcomes;
    } catch (JacksonException e) {
      throw new InfrastructureException(call + ": not an outcome (docker/README.md)", e);
    }
  }
}
