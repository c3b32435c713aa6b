package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinwire.core.request.RequestFile;
import org.twinwire.core.trace.Role;
import org.twinwire.core.value.Hashes;
import org.twinwire.core.value.ValueForms;
import org.twinwire.core.yaml.ExactlyOne;
import org.twinwire.core.yaml.Form;

/** Holds a step as it is written: one action and what is expected of it. */
@ExactlyOne({
  "connect",
  "discover",
  "request",
  "requests",
  "announce",
  "ping",
  "send",
  "raw",
  "mine",
  "sync",
  "together",
  "close",
  "wait"
})
record StepFile(
    @JsonPropertyDescription("Lets later steps refer to the answers: ${name.hashes[0]}.")
        @Form(Forms.STEP_NAME)
        Optional<String> name,
    @JsonPropertyDescription("The node that acts. Default: dialer.") Optional<Role> by,
    @JsonPropertyDescription("The session it acts on. Default: a, the first.") @Form(Forms.SESSION)
        Optional<String> on,
    @JsonPropertyDescription("Dial, handshake, exchange Status.") Optional<Connect> connect,
    @JsonPropertyDescription("Find nodes by way of the other node's bootnode.")
        Optional<Discover> discover,
    @JsonPropertyDescription("One request.") Optional<RequestFile> request,
    @JsonPropertyDescription("Many requests.") Optional<Requests> requests,
    @JsonPropertyDescription("An unsolicited message.") Optional<Announce> announce,
    @JsonPropertyDescription("Pings of p2p or of the muxer; all are answered.") Optional<Ping> ping,
    @JsonPropertyDescription("Transactions, whole or announced.") Optional<Send> send,
    @JsonPropertyDescription("Bytes that a correct node would not send.") Optional<RawFile> raw,
    @JsonPropertyDescription("Mine blocks and announce them.") Optional<Mine> mine,
    @JsonPropertyDescription("Fetch and verify the peer's whole chain.") Optional<Sync> sync,
    @JsonPropertyDescription("Steps that run at the same time, two to eight.")
        Optional<List<StepFile>> together,
    @JsonPropertyDescription("Disconnect.") Optional<Close> close,
    @JsonProperty("wait")
        @JsonPropertyDescription("Let time pass, to test a limit.")
        @Form(ValueForms.DURATION)
        Optional<String> pause,
    Optional<ExpectFile> expect) {

  record Connect(
      @JsonPropertyDescription("Fields of the sent Status to replace.") Optional<Status> status,
      @JsonPropertyDescription("Send no Status at all. Default: false.") Optional<Boolean> silent,
      @JsonPropertyDescription("Requests sent before our Status.")
          Optional<List<RequestFile>> early,
      @JsonPropertyDescription("Requests sent directly after it, without waiting for the peer's.")
          Optional<List<RequestFile>> behind,
      @JsonPropertyDescription("Default: 10s.") @Form(ValueForms.DURATION) Optional<String> timeout,
      @JsonPropertyDescription("Name of the session, for steps with on. Default: a, the first.")
          @Form(Forms.SESSION)
          Optional<String> session,
      @JsonPropertyDescription(
              "Stack of a session beside the first: a stack, or other, which is the one of the two"
                  + " compared that the first is not over. Default: that of the first.")
          Optional<SessionStack> stack,
      @JsonPropertyDescription(
              "Dial the address that a step before it discovered. Default: false, the known one.")
          Optional<Boolean> discovered) {

    String name() {
      return session.orElse(Step.FIRST_SESSION);
    }
  }

  record Discover(
      @JsonPropertyDescription("A lookup, or the one packet that is sent. Default: lookup.")
          Optional<DiscoveryMove> move,
      @JsonPropertyDescription("Default: 5s.") @Form(ValueForms.DURATION)
          Optional<String> timeout) {}

  record Status(
      @Form(ValueForms.NUMBER) Optional<String> version,
      @Form(ValueForms.NUMBER) Optional<String> networkId,
      @Form(ValueForms.HASH) Optional<String> genesis,
      @Form(Forms.FORK_HASH) Optional<String> forkHash,
      @Form(ValueForms.NUMBER) Optional<String> forkNext,
      @JsonPropertyDescription("Since eth/69.") @Form(ValueForms.NUMBER) Optional<String> earliest,
      @JsonPropertyDescription("Since eth/69.") @Form(ValueForms.NUMBER) Optional<String> latest,
      @JsonPropertyDescription("Since eth/69.") @Form(ValueForms.HASH)
          Optional<String> latestHash) {}

  record Requests(
      @JsonPropertyDescription("How they follow each other. Default: sequential.")
          Optional<Action.Mode> mode,
      @JsonPropertyDescription("Send the list this often; ${i} counts from 0. Default: 1.")
          @Form(ValueForms.TIMES)
          Optional<Integer> times,
      @JsonProperty(required = true) List<RequestFile> send) {}

  record Announce(
      @JsonProperty(required = true) Announcement type,
      @JsonProperty(required = true)
          @JsonPropertyDescription("Block numbers; of a block-range-update earliest and latest.")
          @Form(ValueForms.NUMBER)
          List<String> blocks) {}

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

  record Ping(
      @JsonPropertyDescription("How many are sent at once. Default: 1.") @Form(Forms.PINGS)
          Optional<Integer> times,
      @JsonPropertyDescription("Default: 10s.") @Form(ValueForms.DURATION)
          Optional<String> timeout) {}

  record Mine(
      @JsonPropertyDescription("How many, one behind the other. Default: 1.") @Form(Forms.BLOCKS)
          Optional<Integer> blocks,
      @JsonPropertyDescription("Those of the branch beside the first mined block. Default: false.")
          Optional<Boolean> branch,
      @JsonPropertyDescription(
              "Which message announces them below eth/69. Default: auto, whole to some peers and by"
                  + " their hashes to the others.")
          Optional<Action.Announcing> announce,
      @JsonPropertyDescription("The time between two of them. Default: none.")
          @Form(ValueForms.DURATION)
          Optional<String> every,
      @JsonPropertyDescription(
              "How long the peer may take to have the expected head. Default: 10s.")
          @Form(ValueForms.DURATION)
          Optional<String> timeout) {}

  record Send(
      @JsonProperty(required = true) @JsonPropertyDescription("A list, or ${pooled(n,count)}.")
          Hashes transactions,
      @JsonPropertyDescription("Whole, or announced by their hashes. Default: transactions.")
          Optional<Action.As> as,
      @JsonPropertyDescription("For the end or the pool that the step expects. Default: 10s.")
          @Form(ValueForms.DURATION)
          Optional<String> timeout) {}

  record Sync(
      @JsonPropertyDescription("Default: 60s.") @Form(ValueForms.DURATION)
          Optional<String> timeout) {}

  record Close() {}
}
