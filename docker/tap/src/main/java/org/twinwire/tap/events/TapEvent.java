package org.twinwire.tap.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.twinwire.tap.shape.Role;

/**
 * One thing that happened, as {@code GET /v1/events} tells it (docker/README.md). Number and time
 * are added by the log. Offsets count the bytes of one direction of the connection, {@code from}
 * included, {@code to} excluded.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonSubTypes({
  @JsonSubTypes.Type(name = "tap-opened", value = TapEvent.Opened.class),
  @JsonSubTypes.Type(name = "tap-read", value = TapEvent.Read.class),
  @JsonSubTypes.Type(name = "tap-forwarded", value = TapEvent.Forwarded.class),
  @JsonSubTypes.Type(name = "tap-held", value = TapEvent.Held.class),
  @JsonSubTypes.Type(name = "tap-cut", value = TapEvent.Cut.class),
  @JsonSubTypes.Type(name = "tap-packet", value = TapEvent.Packet.class),
  @JsonSubTypes.Type(name = "tap-closed", value = TapEvent.Closed.class),
  @JsonSubTypes.Type(name = "log", value = TapEvent.LogLine.class),
  @JsonSubTypes.Type(name = "limit-hit", value = TapEvent.LimitHit.class),
})
public sealed interface TapEvent {

  /** Both sides stand; the dialer's end of one connection, the tap's end of the other. */
  record Opened(String session, String dialer, String listener) implements TapEvent {}

  /** The tap took these bytes from a socket. */
  record Read(String session, Role towards, long from, long to, Optional<RecordedBytes> hex)
      implements TapEvent {}

  /** A socket took these bytes, in one write. */
  record Forwarded(String session, Role towards, long from, long to) implements TapEvent {}

  /** A shape keeps these bytes back; no byte is told twice. */
  record Held(String session, Role towards, long from, long to) implements TapEvent {}

  /**
   * The tap ended a direction behind byte {@code at}: {@code fin}, {@code rst}, {@code half-close}.
   */
  record Cut(String session, Role towards, long at, String how) implements TapEvent {}

  /** Both connections are over. */
  record Closed(String session, By by) implements TapEvent {}

  /**
   * What became of a packet of UDP.
   *
   * @param hash its first 32 bytes, {@code 0x} hex
   */
  record Packet(Role towards, String hash, int size, Fate fate) implements TapEvent {}

  record LogLine(Optional<String> session, String level, String text) implements TapEvent {}

  record LimitHit(Optional<String> session, String limit, String text) implements TapEvent {}
}
