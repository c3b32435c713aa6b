package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.trace.Role;
import org.twinwire.core.yaml.ExactlyOne;
import org.twinwire.core.yaml.OrWord;

/** An entry of {@code shapes} as it is written. */
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
  "all",
  "sweep"
})
@OrWord({"natural", "octet"})
record ShapeFile(
    @JsonPropertyDescription("Bytes pass as they come.") Optional<Natural> natural,
    @JsonPropertyDescription("Every byte is a write of its own.") Optional<Octet> octet,
    @JsonPropertyDescription("Hold what comes until it is quiet; write it at once.")
        Optional<Glue> glue,
    @JsonProperty("glue-at")
        @JsonPropertyDescription("Hold what ends there until more comes; write both at once.")
        Optional<GlueAt> glueAt,
    @JsonPropertyDescription("Writes of so many bytes.") Optional<Split> split,
    @JsonProperty("split-at") @JsonPropertyDescription("One write ends there.")
        Optional<SplitAt> splitAt,
    @JsonPropertyDescription("Every byte comes later.") Optional<Delay> delay,
    @JsonPropertyDescription("At most so many bytes a second.") Optional<Rate> rate,
    @JsonPropertyDescription("Nothing passes any more.") Optional<Stall> stall,
    @JsonPropertyDescription("The connection ends.") Optional<Cut> cut,
    @JsonProperty("half-close") @JsonPropertyDescription("One direction ends with a FIN.")
        Optional<HalfClose> halfClose,
    @JsonPropertyDescription("Several at once.") Optional<List<ShapeFile>> all,
    @JsonPropertyDescription("Many shapes, an attempt for each.") Optional<Sweep> sweep) {

  record Natural() {}

  record Octet(
      Optional<Role> towards,
      @Form(ValueForm.STEP_INDEX) Optional<Integer> during,
      @Form(ValueForm.OFFSET) Optional<Integer> after) {}

  record Glue(
      @JsonPropertyDescription("The node that reads what is shaped. Default: both.")
          Optional<Role> towards,
      @JsonPropertyDescription("Silence that ends the hold. Default: 5ms.")
          @Form(ValueForm.DURATION)
          Optional<String> quiet,
      @JsonPropertyDescription("Only while this step runs, counted from 0.")
          @Form(ValueForm.STEP_INDEX)
          Optional<Integer> during,
      @JsonPropertyDescription("Only once so many bytes have passed.") @Form(ValueForm.OFFSET)
          Optional<Integer> after) {}

  record GlueAt(
      Optional<Role> towards,
      @JsonProperty(required = true) @Form(ValueForm.OFFSET) Integer offset,
      @Form(ValueForm.DURATION) Optional<String> quiet) {}

  record Split(
      Optional<Role> towards,
      @JsonProperty(required = true) @JsonPropertyDescription("Bytes.") @Form(ValueForm.SIZE)
          Integer size,
      @JsonPropertyDescription("Time between two writes. Default: none.") @Form(ValueForm.DURATION)
          Optional<String> gap,
      @Form(ValueForm.STEP_INDEX) Optional<Integer> during,
      @Form(ValueForm.OFFSET) Optional<Integer> after) {}

  record SplitAt(
      Optional<Role> towards,
      @JsonProperty(required = true) @Form(ValueForm.OFFSET) Integer offset) {}

  record Delay(
      Optional<Role> towards,
      @JsonProperty(required = true) @Form(ValueForm.DURATION) String by,
      @JsonPropertyDescription("At most so much more. Default: none.") @Form(ValueForm.DURATION)
          Optional<String> jitter,
      @Form(ValueForm.STEP_INDEX) Optional<Integer> during,
      @Form(ValueForm.OFFSET) Optional<Integer> after) {}

  record Rate(
      Optional<Role> towards,
      @JsonProperty(value = "bytes-per-second", required = true) @Form(ValueForm.SIZE)
          Integer bytesPerSecond,
      @Form(ValueForm.STEP_INDEX) Optional<Integer> during,
      @Form(ValueForm.OFFSET) Optional<Integer> after) {}

  record Stall(
      Optional<Role> towards,
      @JsonProperty(required = true) @Form(ValueForm.OFFSET) Integer after) {}

  record Cut(
      Optional<Role> towards,
      @JsonProperty(required = true) @Form(ValueForm.OFFSET) Integer after,
      @JsonPropertyDescription("Default: fin.") Optional<How> how) {}

  record HalfClose(
      Optional<Role> towards,
      @JsonProperty(required = true) @Form(ValueForm.OFFSET) Integer after) {}

  @ExactlyOne({"offsets", "boundaries"})
  record Sweep(
      Optional<Role> towards,
      @JsonPropertyDescription("A split at each offset.") Optional<Offsets> offsets,
      @JsonPropertyDescription("Each message glued to the next.")
          Optional<Boundaries> boundaries) {}

  record Offsets(
      @JsonProperty(required = true) @Form(ValueForm.OFFSET) Integer first,
      @JsonProperty(required = true) @Form(ValueForm.OFFSET) Integer last) {}

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
