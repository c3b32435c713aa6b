package org.twinwire.core.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How often a finding occurred, and what it represents.
 *
 * @param attempts that had it
 * @param of all attempts that the machine completed
 * @param shapes names of the shapes under which it occurred, in a sweep; the first {@value
 *     #SHAPES_SHOWN}
 */
public record Occurrence(Kind kind, int attempts, int of, List<String> shapes, Extent extent) {

  static final int SHAPES_SHOWN = 20;

  public Occurrence {
    shapes = List.copyOf(shapes);
  }

  /** Creates the occurrence of a finding that represents a single deviation. */
  public Occurrence(Kind kind, int attempts, int of, List<String> shapes) {
    this(kind, attempts, of, shapes, Extent.SINGLE);
  }

  /** What the counts show. */
  public enum Kind {
    /** Every attempt had it. */
    @JsonProperty("deterministic")
    DETERMINISTIC,
    /** Some attempts under the same shape had it. */
    @JsonProperty("race")
    RACE,
    /** It depends on what the tap does to the bytes. */
    @JsonProperty("shaped")
    SHAPED
  }
}
