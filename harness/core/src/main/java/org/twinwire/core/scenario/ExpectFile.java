package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Role;
import tools.jackson.databind.JsonNode;

/** What a step must come to, as it is written. */
record ExpectFile(
    @JsonPropertyDescription(
            "One, or a list of all that are admissible. Default: what success of the action is.")
        Optional<Outcomes> outcome,
    @JsonPropertyDescription("Items in each answer of the step.") @Form(ValueForm.COUNT)
        Optional<Integer> count,
    @JsonPropertyDescription("Items in the answers, in order of the requests.")
        Optional<List<Count>> counts,
    @JsonPropertyDescription("How answers are held against the chain. Default: exact.")
        Optional<Content> content,
    @JsonPropertyDescription("Upper bound for the whole step.") @Form(ValueForm.DURATION)
        Optional<String> within,
    @JsonPropertyDescription("Whether the session ends behind what is expected. Default: false.")
        Optional<Boolean> ends,
    @JsonPropertyDescription(
            "The node that has to end the session. Default: the peer of the one that misbehaves.")
        Optional<Role> by,
    @JsonPropertyDescription("The reason of the end; * stands for any text. Default: any or none.")
        Optional<String> reason) {

  /** One outcome, or a list of those that are admissible. */
  record Outcomes(List<Word> words) {

    Outcomes {
      words = List.copyOf(words);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Outcomes of(JsonNode written) {
      List<JsonNode> each = written.isArray() ? written.valueStream().toList() : List.of(written);
      return new Outcomes(each.stream().map(JsonNode::asString).map(Word::of).toList());
    }
  }

  /** The outcomes a scenario can ask for. */
  enum Word {
    @JsonProperty("connected")
    CONNECTED,
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("done")
    DONE,
    @JsonProperty("timed-out")
    TIMED_OUT,
    @JsonProperty("disconnected")
    DISCONNECTED,
    @JsonProperty("refused")
    REFUSED;

    static Word of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    OutcomeKind kind() {
      return OutcomeKind.valueOf(name());
    }
  }
}
