package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/** The named transport stacks. */
public enum Stack {
  @JsonProperty("rlpx")
  RLPX("rlpx"),
  @JsonProperty("mplex")
  MPLEX("mplex"),
  @JsonProperty("yamux")
  YAMUX("yamux"),
  @JsonProperty("mplex-plaintext")
  MPLEX_PLAINTEXT("mplex-plaintext"),
  @JsonProperty("yamux-plaintext")
  YAMUX_PLAINTEXT("yamux-plaintext");

  private final String word;

  Stack(String word) {
    this.word = word;
  }

  /** The stack's name in scenarios, plans and results. */
  public String word() {
    return word;
  }

  /** All names. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Stack::word).toList();
  }
}
