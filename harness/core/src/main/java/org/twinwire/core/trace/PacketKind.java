package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of packets of discovery (discv4, Wire Protocol; EIP-868). */
public enum PacketKind {
  @JsonProperty("ping")
  PING,
  @JsonProperty("pong")
  PONG,
  @JsonProperty("find-node")
  FIND_NODE,
  @JsonProperty("neighbours")
  NEIGHBOURS,
  @JsonProperty("enr-request")
  ENR_REQUEST,
  @JsonProperty("enr-response")
  ENR_RESPONSE;

  /** Returns the word for it in scenarios, events and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the kind with this word. */
  public static Optional<PacketKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** Returns what answers it; empty: it is an answer itself. */
  public Optional<PacketKind> answer() {
    return switch (this) {
      case PING -> Optional.of(PONG);
      case FIND_NODE -> Optional.of(NEIGHBOURS);
      case ENR_REQUEST -> Optional.of(ENR_RESPONSE);
      case PONG, NEIGHBOURS, ENR_RESPONSE -> Optional.empty();
    };
  }
}
