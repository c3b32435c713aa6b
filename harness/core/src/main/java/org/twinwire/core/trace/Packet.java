package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What a node reports about a packet of discovery at a station.
 *
 * @param kind {@code ping}, {@code pong}, {@code find-node}, {@code neighbours}, {@code
 *     enr-request} or {@code enr-response}; any other word of a foreign node is kept unchanged
 * @param hash its first 32 bytes, {@code 0x} hex
 * @param size in bytes, all of it
 * @param expiration Unix time in seconds, decimal; empty: the kind has none, or it is not known
 */
public record Packet(
    String kind,
    String hash,
    int size,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> expiration) {

  private static final int MOST_DIGITS = 15;

  /** Returns whether it is of this kind. */
  public boolean is(PacketKind of) {
    return kind.equals(of.word());
  }

  /** Returns whether its time is over at a time of day; a packet without one never expires. */
  public boolean isExpiredAt(long unixMillis) {
    return expiration
        .filter(text -> text.matches("[0-9]{1,%d}".formatted(MOST_DIGITS)))
        .filter(text -> Long.parseLong(text) * 1_000 < unixMillis)
        .isPresent();
  }
}
