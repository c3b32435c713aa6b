package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.PacketKind;
import org.twinwire.core.trace.Role;
import org.twinwire.core.value.Hashes;
import org.twinwire.core.value.ValueForms;
import org.twinwire.core.yaml.Form;
import org.twinwire.core.yaml.Unique;

/** Holds what is expected of a step, as it is written. */
record ExpectFile(
    @JsonPropertyDescription("One, or a list of alternatives. Default: success of the action.")
        @Unique
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Optional<List<Word>> outcome,
    @JsonPropertyDescription("Items in each answer of the step.") @Form(Forms.COUNT)
        Optional<Integer> count,
    @JsonPropertyDescription("Items in the answers, in order of the requests.") @Form(Forms.COUNT)
        Optional<List<Integer>> counts,
    @JsonPropertyDescription("How answers are compared with the chain. Default: exact.")
        Optional<Content> content,
    @JsonPropertyDescription("Upper bound for the whole step.") @Form(ValueForms.DURATION)
        Optional<String> within,
    @JsonPropertyDescription("Whether the session ends after what is expected. Default: false.")
        Optional<Boolean> ends,
    @JsonPropertyDescription(
            "The node that has to end the session. Default: the peer of the misbehaving node.")
        Optional<Role> by,
    @JsonPropertyDescription(
            "Number of the block that the peer of the node that mines has as its head in the end.")
        @Form(ValueForms.NUMBER)
        Optional<String> head,
    @JsonPropertyDescription("The reason of the end; * matches any text. Default: any or none.")
        Optional<String> reason,
    @JsonPropertyDescription("Who has to be among the nodes that are found, or how many these are.")
        Optional<Discovered> found,
    @JsonPropertyDescription("Kinds of the packets that come back, all of them in order.")
        Optional<List<PacketKind>> packets,
    @JsonPropertyDescription(
            "Every transaction that the pool of the peer has got by the end of the step.")
        Optional<Hashes> pool) {

  /** The outcomes a scenario can ask for. */
  enum Word {
    @JsonProperty("connected")
    CONNECTED,
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("found")
    FOUND,
    @JsonProperty("replied")
    REPLIED,
    @JsonProperty("done")
    DONE,
    @JsonProperty("timed-out")
    TIMED_OUT,
    @JsonProperty("disconnected")
    DISCONNECTED,
    @JsonProperty("refused")
    REFUSED;

    OutcomeKind kind() {
      return OutcomeKind.valueOf(name());
    }
  }
}
