package org.twinwire.reports.ladder;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.TimeText;
import org.twinwire.reports.text.StationText;

/** The text of an entry: short beside its figure, in full on demand. */
record EntryText(Entry entry) {

  private static final Pattern FINAL_NUMBER = Pattern.compile("\\d+$");

  String shortened(int chars) {
    String text = counted();
    return text.length() <= chars ? text : text.substring(0, chars - 1) + "…";
  }

  String full() {
    StringBuilder text = new StringBuilder(counted());
    entry.first().from().ifPresent(from -> text.append(", ").append(from.word()));
    entry.first().stream().ifPresent(stream -> text.append(", stream ").append(stream));
    text.append(", at ").append(span(entry.atNanos(), entry.last().atNanos()));
    if (entry.isMessage()) {
      text.append(ending());
    }
    entry.finding().map(EntryText::sentence).ifPresent(text::append);
    return text.toString();
  }

  /** Returns the text beside the end of a message; empty if the answer that follows shows it. */
  String lastSeen() {
    if (isAnswered()) {
      return "";
    }
    return "last seen: " + lastStation() + (entry.unknown() ? ", then unknown" : "");
  }

  /** Tests whether the message was answered although its delivery was not reported. */
  private boolean isAnswered() {
    return entry.unknown() && last() == Station.ANSWERED;
  }

  private String lastStation() {
    return entry.first().lastStation().map(StationText::word).orElse("nowhere");
  }

  private String counted() {
    String text = entry.first().text();
    return entry.many() ? entry.rows().size() + " × " + text + upTo(entry.last().text()) : text;
  }

  /** Returns the number at the end of the last text, if the first text also ends with one. */
  private String upTo(String last) {
    Matcher first = FINAL_NUMBER.matcher(entry.first().text());
    Matcher end = FINAL_NUMBER.matcher(last);
    return first.find() && end.find() ? " … " + end.group() : "";
  }

  private String ending() {
    if (entry.arrived()) {
      return ", delivered at " + span(entry.firstArrival(), entry.lastArrival());
    }
    if (isAnswered()) {
      return ", answered, when it was delivered is unknown";
    }
    String delivered = entry.unknown() ? ", delivery unknown" : ", not delivered";
    return delivered + ", last seen: " + lastStation() + unknownBehind();
  }

  /** Returns the stations after the last one that nothing reports. */
  private String unknownBehind() {
    List<Station> unknown =
        entry.first().unknown().stream()
            .filter(station -> station.compareTo(last()) > 0 && station != Station.ANSWERED)
            .toList();
    return unknown.isEmpty() ? "" : " (unknown: " + StationText.list(unknown) + ")";
  }

  private Station last() {
    return entry.first().lastStation().orElse(Station.SENT);
  }

  private static String span(long from, long to) {
    return from == to ? TimeText.nanos(from) : TimeText.nanos(from) + " to " + TimeText.nanos(to);
  }

  private static String sentence(Finding finding) {
    return ", " + finding.type() + " " + finding.cause();
  }
}
