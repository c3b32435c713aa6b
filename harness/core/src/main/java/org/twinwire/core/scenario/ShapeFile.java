package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.trace.Role;
import org.twinwire.core.value.ValueForms;
import org.twinwire.core.yaml.ExactlyOne;
import org.twinwire.core.yaml.Form;
import org.twinwire.core.yaml.OrWord;

/** Holds an entry of {@code shapes} as it is written. */
@ExactlyOne({
  "natural",
  "octet",
  "glue",
  "glue-at",
  "split",
  "split-at",
  "delay",
  "rate",
  "stall",
  "cut",
  "half-close",
  "lose",
  "repeat",
  "reorder",
  "all",
  "sweep"
})
@OrWord({"natural", "octet"})
record ShapeFile(
    @JsonPropertyDescription("Bytes pass unchanged.") Optional<Natural> natural,
    @JsonPropertyDescription("Every byte is a write of its own.") Optional<Octet> octet,
    @JsonPropertyDescription("Collect bytes until it is quiet, then write them at once.")
        Optional<Glue> glue,
    @JsonProperty("glue-at")
        @JsonPropertyDescription(
            "Hold the bytes before the offset until more arrive; write both at once.")
        Optional<GlueAt> glueAt,
    @JsonPropertyDescription("Writes of N bytes.") Optional<Split> split,
    @JsonProperty("split-at") @JsonPropertyDescription("One write ends there.")
        Optional<SplitAt> splitAt,
    @JsonPropertyDescription("Every byte is delayed, or the chosen packets of discovery.")
        Optional<Delay> delay,
    @JsonPropertyDescription("At most N bytes a second.") Optional<Rate> rate,
    @JsonPropertyDescription("Nothing passes from the offset on.") Optional<Stall> stall,
    @JsonPropertyDescription("The connection ends.") Optional<Cut> cut,
    @JsonProperty("half-close") @JsonPropertyDescription("One direction ends with a FIN.")
        Optional<HalfClose> halfClose,
    @JsonPropertyDescription("Packets of discovery are lost.") Optional<Packets> lose,
    @JsonPropertyDescription("Packets of discovery come twice.") Optional<Packets> repeat,
    @JsonPropertyDescription("Packets of discovery come behind the next one.")
        Optional<Packets> reorder,
    @JsonPropertyDescription("Several at once.") Optional<List<ShapeFile>> all,
    @JsonPropertyDescription("Many shapes, an attempt for each.") Optional<Sweep> sweep) {

  record Natural() {}

  record Octet(
      Optional<Role> towards,
      @Form(Forms.STEP) Optional<Integer> during,
      @Form(Forms.BYTES) Optional<Integer> after) {}

  record Glue(
      @JsonPropertyDescription("The node that reads the shaped bytes. Default: both.")
          Optional<Role> towards,
      @JsonPropertyDescription("Silence that ends the collecting. Default: 5ms.")
          @Form(ValueForms.DURATION)
          Optional<String> quiet,
      @JsonPropertyDescription("Only while this step runs, counted from 0.") @Form(Forms.STEP)
          Optional<Integer> during,
      @JsonPropertyDescription("Only once N bytes have passed.") @Form(Forms.BYTES)
          Optional<Integer> after) {}

  record GlueAt(
      Optional<Role> towards,
      @JsonProperty(required = true) @Form(Forms.BYTES) Integer offset,
      @Form(ValueForms.DURATION) Optional<String> quiet) {}

  record Split(
      Optional<Role> towards,
      @JsonProperty(required = true) @JsonPropertyDescription("Bytes.") @Form(Forms.BYTES)
          Integer size,
      @JsonPropertyDescription("Time between two writes. Default: none.") @Form(ValueForms.DURATION)
          Optional<String> gap,
      @Form(Forms.STEP) Optional<Integer> during,
      @Form(Forms.BYTES) Optional<Integer> after) {}

  record SplitAt(
      Optional<Role> towards, @JsonProperty(required = true) @Form(Forms.BYTES) Integer offset) {}

  record Delay(
      Optional<Role> towards,
      @JsonProperty(required = true) @Form(ValueForms.DURATION) String by,
      @JsonPropertyDescription("Largest additional delay. Default: none.")
          @Form(ValueForms.DURATION)
          Optional<String> jitter,
      @Form(Forms.STEP) Optional<Integer> during,
      @Form(Forms.BYTES) Optional<Integer> after,
      @JsonPropertyDescription("Packets of discovery in place of bytes, counted from 1.")
          @Form(Forms.PACKET)
          Optional<List<Integer>> packets,
      @JsonPropertyDescription("The same, so many of a hundred.") @Form(Forms.PERCENT)
          Optional<Integer> percent) {}

  @ExactlyOne({"packets", "percent"})
  record Packets(
      Optional<Role> towards,
      @JsonPropertyDescription("Their numbers in this direction, from 1.") @Form(Forms.PACKET)
          Optional<List<Integer>> packets,
      @JsonPropertyDescription("So many of a hundred, as the seed decides.") @Form(Forms.PERCENT)
          Optional<Integer> percent,
      @Form(Forms.STEP) Optional<Integer> during) {}

  record Rate(
      Optional<Role> towards,
      @JsonProperty(value = "bytes-per-second", required = true) @Form(Forms.BYTES)
          Integer bytesPerSecond,
      @Form(Forms.STEP) Optional<Integer> during,
      @Form(Forms.BYTES) Optional<Integer> after) {}

  record Stall(
      Optional<Role> towards, @JsonProperty(required = true) @Form(Forms.BYTES) Integer after) {}

  record Cut(
      Optional<Role> towards,
      @JsonProperty(required = true) @Form(Forms.BYTES) Integer after,
      @JsonPropertyDescription("Default: fin.") Optional<How> how) {}

  record HalfClose(
      Optional<Role> towards, @JsonProperty(required = true) @Form(Forms.BYTES) Integer after) {}

  @ExactlyOne({"offsets", "boundaries"})
  record Sweep(
      Optional<Role> towards,
      @JsonPropertyDescription("A split at each offset.") Optional<Offsets> offsets,
      @JsonPropertyDescription("Each message glued to the next.")
          Optional<Boundaries> boundaries) {}

  record Offsets(
      @JsonProperty(required = true) @Form(Forms.BYTES) Integer first,
      @JsonProperty(required = true) @Form(Forms.BYTES) Integer last) {}

  record Boundaries() {}

  /** How a connection is cut, as it is written. */
  enum How {
    @JsonProperty("fin")
    FIN(Shape.How.FIN),
    @JsonProperty("rst")
    RST(Shape.How.RST);

    private final Shape.How meant;

    How(Shape.How meant) {
      this.meant = meant;
    }

    Shape.How meant() {
      return meant;
    }
  }
}
