package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.twinwire.core.yaml.OneOf;

/**
 * The stack of a session beside the first one. In files it is the name of a stack, or {@code
 * other}: the one of the two compared stacks that the first session is not over.
 */
@OneOf(SessionStackWords.class)
public record SessionStack(@JsonValue String word) {

  static final String OTHER = "other";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SessionStack {}

  /**
   * Returns the name of the stack.
   *
   * @throws IllegalStateException while it is not decided which the other one is
   */
  public String name() {
    if (isOther()) {
      throw new IllegalStateException("stack: got other, expected a name by now");
    }
    return word;
  }

  boolean isOther() {
    return word.equals(OTHER);
  }

  /** Returns the same with a name for {@code other}. */
  SessionStack beside(String other) {
    return isOther() ? new SessionStack(other) : this;
  }

  /** Returns it as part of a sentence: {@code rlpx}, {@code the other stack}. */
  public String text() {
    return isOther() ? "the other stack" : word;
  }
}
