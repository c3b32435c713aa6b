package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.twinwire.core.trace.Role;
import org.twinwire.core.yaml.Form;
import tools.jackson.databind.JsonNode;

/** What a step has to discover. */
@Form(Forms.DISCOVERED)
public sealed interface Discovered {

  /** The other node of the pair, perhaps among others. */
  record Peer(Role role) implements Discovered {
    @Override
    public String text() {
      return "the " + role.word();
    }
  }

  /** This many nodes. */
  record Count(int nodes) implements Discovered {
    @Override
    public String text() {
      return nodes + " nodes";
    }
  }

  /** Describes it in a sentence. */
  String text();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Discovered of(JsonNode written) {
    return role(written.asString())
        .<Discovered>map(Peer::new)
        .orElseGet(() -> new Count(written.asInt()));
  }

  /** Returns the role with this word. */
  static Optional<Role> role(String word) {
    return Arrays.stream(Role.values())
        .filter(role -> role.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
