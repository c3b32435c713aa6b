package org.twinwire.core.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How often a finding came, and what it stands for.
 *
 * @param attempts that had it
 * @param of all attempts that the machine carried out
 * @param shapes names of the shapes under which it came, in a sweep; the first {@value
 *     #SHAPES_SHOWN}
 */
public record Occurrence(Kind kind, int attempts, int of, List<String> shapes, Extent extent) {

  public static final int SHAPES_SHOWN = 20;

  public Occurrence {
    shapes = List.copyOf(shapes);
  }

  /** Of a finding that stands for a single deviation. */
  public Occurrence(Kind kind, int attempts, int of, List<String> shapes) {
    this(kind, attempts, of, shapes, Extent.SINGLE);
  }

  /** What that says. */
  public enum Kind {
    /** Every attempt had it. */
    @JsonProperty("deterministic")
    DETERMINISTIC,
    /** Some attempts under the same shape had it. */
    @JsonProperty("race")
    RACE,
    /** Whether it comes depends on what the tap does to the bytes. */
    @JsonProperty("shaped")
    SHAPED
  }
}
