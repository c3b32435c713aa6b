package org.twinwire.reports.ladder;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.trace.TimeText;

/** What an entry says: shortened beside its figure, in full on demand. */
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

  String lastStation() {
    return entry
        .first()
        .lastStation()
        .map(station -> station.name().toLowerCase(Locale.ROOT))
        .orElse("nowhere");
  }

  private String counted() {
    String text = entry.first().text();
    return entry.many() ? entry.rungs().size() + " × " + text + upTo(entry.last().text()) : text;
  }

  /** The number the last one ends with, where the first ends with one too. */
  private String upTo(String last) {
    Matcher first = FINAL_NUMBER.matcher(entry.first().text());
    Matcher end = FINAL_NUMBER.matcher(last);
    return first.find() && end.find() ? " … " + end.group() : "";
  }

  private String ending() {
    return entry.arrived()
        ? ", delivered at " + span(entry.firstArrival(), entry.lastArrival())
        : ", not delivered, last seen: " + lastStation();
  }

  private static String span(long from, long to) {
    return from == to ? TimeText.nanos(from) : TimeText.nanos(from) + " to " + TimeText.nanos(to);
  }

  private static String sentence(Finding finding) {
    return ", " + finding.type() + " " + finding.cause();
  }
}
