package org.twinwire.core.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.twinwire.core.yaml.Form;
import tools.jackson.databind.JsonNode;

/**
 * Hashes as a request names them: a list, a run of blocks {@code {from, count}}, or one reference
 * to many hashes. The latter two are one text each, which is resolved with the chain.
 */
@Form(ValueForms.HASHES)
public record Hashes(List<String> list) {

  public Hashes {
    list = List.copyOf(list);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Hashes of(JsonNode written) {
    if (written.isArray()) {
      return new Hashes(written.valueStream().map(JsonNode::asString).toList());
    }
    return new Hashes(List.of(written.isObject() ? run(written) : written.asString()));
  }

  private static String run(JsonNode written) {
    return "${hashes("
        + Reference.inner(written.path("from").asString())
        + ","
        + written.path("count").asString()
        + ")}";
  }
}
