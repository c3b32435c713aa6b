package org.twinwire.core.ledger;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.TimeText;

/**
 * Formats the phrases of evidence and explanations. Times count from the first event of the case.
 */
public record EventText(long zeroNanos) {

  private static final int SHORT_DIGEST = 10;
  private static final int LONGEST_LOG = 200;

  public static EventText of(List<Event> events) {
    return new EventText(events.stream().mapToLong(Event::nanos).min().orElse(0));
  }

  /** Formats a time, such as {@code +12.3 ms}. */
  public String at(long nanos) {
    return "+" + TimeText.nanos(nanos - zeroNanos);
  }

  /**
   * Names a message at the start of a sentence, such as {@code The answer to request 1
   * (BlockHeaders, 5123 bytes)}.
   */
  public static String subject(Entry entry) {
    return subject(entry.message(), entry.direction());
  }

  public static String subject(Message message, Role sender) {
    String name = EthCode.nameOf(message.code());
    String id = message.requestId().orElse("");
    if (id.isEmpty()) {
      return "The %s of the %s (%d bytes)".formatted(name, sender.word(), message.size());
    }
    boolean answer = message.answers();
    return "%s %s (%s, %d bytes)"
        .formatted(answer ? "The answer to request" : "Request", id, name, message.size());
  }

  /** Names a packet of discovery, such as {@code The ping of the dialer (126 bytes)}. */
  public static String subject(PacketEntry entry) {
    return "The %s of the %s (%d bytes)"
        .formatted(entry.packet().kind(), entry.sender().word(), entry.packet().size());
  }

  /** Names a message within a sentence. */
  public static String object(Entry entry) {
    String subject = subject(entry);
    return subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1);
  }

  public static String objects(List<Entry> entries) {
    return entries.stream().map(EventText::object).collect(Collectors.joining(" and "));
  }

  public static String station(Enum<?> station) {
    return station.name().toLowerCase(Locale.ROOT);
  }

  /** Shortens a digest, such as {@code 0x1234abcd…}. */
  public static String digest(String digest) {
    return digest.length() <= SHORT_DIGEST ? digest : digest.substring(0, SHORT_DIGEST) + "…";
  }

  public String log(Event.LogLine line) {
    String text = line.text();
    String shown = text.length() <= LONGEST_LOG ? text : text.substring(0, LONGEST_LOG) + "…";
    return "log of the %s at %s: %s".formatted(line.node(), at(line.nanos()), shown);
  }

  /**
   * Formats the distance between two times, such as {@code 36 µs after} or {@code 36 µs before}.
   */
  public static String apart(long nanos, long referenceNanos) {
    long gap = nanos - referenceNanos;
    return TimeText.nanos(Math.abs(gap)) + (gap < 0 ? " before" : " after");
  }
}
