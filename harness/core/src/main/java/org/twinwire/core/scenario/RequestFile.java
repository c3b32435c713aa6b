package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import org.twinwire.core.yaml.ExactlyOne;
import org.twinwire.core.yaml.Form;

/** Holds a request as it is written. */
@ExactlyOne({"headers", "bodies"})
record RequestFile(
    @JsonPropertyDescription("GetBlockHeaders (0x03).") Optional<Headers> headers,
    @JsonPropertyDescription("GetBlockBodies (0x05).") Optional<Bodies> bodies) {

  record Headers(
      @JsonProperty(required = true)
          @JsonPropertyDescription("Block number or hash of the first header.")
          @Form(Forms.ORIGIN)
          String origin,
      @JsonPropertyDescription("Headers wanted. Default: 1.") @Form(Forms.NUMBER)
          Optional<String> limit,
      @JsonPropertyDescription("Blocks between two headers. Default: 0.") @Form(Forms.NUMBER)
          Optional<String> skip,
      @JsonPropertyDescription("Towards genesis. Default: false.") @Form(Forms.FLAG)
          Optional<String> reverse,
      @JsonPropertyDescription("Request id. Default: the node counts from 1.") @Form(Forms.NUMBER)
          Optional<String> id,
      @JsonPropertyDescription("Default: 10s.") @Form(Forms.DURATION) Optional<String> timeout) {}

  record Bodies(
      @JsonProperty(required = true)
          @JsonPropertyDescription("A list, a run {from, count}, or ${name.hashes}.")
          Hashes hashes,
      @JsonPropertyDescription("Request id. Default: the node counts from 1.") @Form(Forms.NUMBER)
          Optional<String> id,
      @JsonPropertyDescription("Default: 10s.") @Form(Forms.DURATION) Optional<String> timeout) {}
}
