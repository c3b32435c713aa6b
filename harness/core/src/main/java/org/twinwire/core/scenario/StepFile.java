package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinwire.core.trace.Role;
import org.twinwire.core.yaml.ExactlyOne;

/** A step as it is written: one action, and what is said about it. */
@ExactlyOne({"connect", "request", "requests", "announce", "raw", "sync", "close", "wait"})
record StepFile(
    @JsonPropertyDescription("Lets later steps refer to the answers: ${name.hashes[0]}.")
        @Form(ValueForm.STEP_NAME)
        Optional<String> name,
    @JsonPropertyDescription("The node that acts. Default: dialer.") Optional<Role> by,
    @JsonPropertyDescription("Dial, handshake, exchange Status.") Optional<Connect> connect,
    @JsonPropertyDescription("One request.") Optional<RequestFile> request,
    @JsonPropertyDescription("Many requests.") Optional<Requests> requests,
    @JsonPropertyDescription("A message nobody asked for.") Optional<Announce> announce,
    @JsonPropertyDescription("What a correct node would not send.") Optional<RawFile> raw,
    @JsonPropertyDescription("Fetch and verify the peer's whole chain.") Optional<Sync> sync,
    @JsonPropertyDescription("Disconnect.") Optional<Close> close,
    @JsonProperty("wait")
        @JsonPropertyDescription("Let time pass, to test a limit.")
        @Form(ValueForm.DURATION)
        Optional<String> pause,
    Optional<ExpectFile> expect) {

  record Connect(
      @JsonPropertyDescription("Fields of the sent Status to replace.") Optional<Status> status,
      @JsonPropertyDescription("Send no Status at all. Default: false.") Optional<Boolean> silent,
      @JsonPropertyDescription("Requests sent before our Status.")
          Optional<List<RequestFile>> early,
      @JsonPropertyDescription("Requests sent right behind it, without waiting for the peer's.")
          Optional<List<RequestFile>> behind,
      @JsonPropertyDescription("Default: 10s.") @Form(ValueForm.DURATION)
          Optional<String> timeout) {}

  record Status(
      @Form(ValueForm.NUMBER) Optional<String> version,
      @Form(ValueForm.NUMBER) Optional<String> networkId,
      @Form(ValueForm.HASH) Optional<String> genesis,
      @Form(ValueForm.FORK_HASH) Optional<String> forkHash,
      @Form(ValueForm.NUMBER) Optional<String> forkNext,
      @JsonPropertyDescription("Since eth/69.") @Form(ValueForm.NUMBER) Optional<String> earliest,
      @JsonPropertyDescription("Since eth/69.") @Form(ValueForm.NUMBER) Optional<String> latest,
      @JsonPropertyDescription("Since eth/69.") @Form(ValueForm.HASH)
          Optional<String> latestHash) {}

  record Requests(
      @JsonPropertyDescription("How they follow each other. Default: sequential.")
          Optional<Action.Mode> mode,
      @JsonPropertyDescription("Send the list this often; ${i} counts from 0. Default: 1.")
          @Form(ValueForm.TIMES)
          Optional<Integer> times,
      @JsonProperty(required = true) List<RequestFile> send) {}

  record Announce(
      @JsonProperty(required = true) Announcement type,
      @JsonProperty(required = true)
          @JsonPropertyDescription("Block numbers; of a block-range-update earliest and latest.")
          List<Numeral> blocks) {}

  enum Announcement {
    @JsonProperty("new-block")
    NEW_BLOCK,
    @JsonProperty("new-block-hashes")
    NEW_BLOCK_HASHES,
    @JsonProperty("block-range-update")
    BLOCK_RANGE_UPDATE;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  record Sync(
      @JsonPropertyDescription("Default: 60s.") @Form(ValueForm.DURATION)
          Optional<String> timeout) {}

  record Close() {}
}
