package org.twinwire.reports.ladder;

import java.util.List;
import java.util.Set;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Role;

/**
 * An entry with the moments that it needs on the axis; becomes a figure once those have heights.
 */
final class EntryLayout {

  /** Width of a ladder and x of its two lifelines, in pixels. */
  static final int WIDTH = 560;

  static final int DIALER_X = 72;
  static final int LISTENER_X = 548;

  private static final int LABEL_GAP = 10;
  private static final int LABEL_ABOVE = 8;
  private static final int LABEL_CHARS = 36;
  private static final int RULE_CHARS = 60;
  private static final int LEAST_BAND = 26;
  private static final int BROKEN_DROP = 14;

  private final Entry entry;
  private final EntryText text;
  private final boolean atDialer;
  private final Point start;
  private final Point sentLast;
  private final Point arrived;
  private final Point arrivedLast;

  private EntryLayout(Entry entry, int ladder) {
    this.entry = entry;
    text = new EntryText(entry);
    atDialer = entry.first().from().orElse(Role.DIALER) == Role.DIALER;
    Set<Point.Column> own = Set.of(new Point.Column(ladder, atDialer));
    Set<Point.Column> other = Set.of(new Point.Column(ladder, !atDialer));
    boolean lost = entry.isMessage() && !entry.arrived();
    start = new Point(entry.atNanos(), isRule() ? both(ladder) : own, 0, arrow() ? LABEL_ABOVE : 0);
    sentLast = new Point(entry.last().atNanos(), own, entry.many() ? LEAST_BAND : 0, 0);
    arrived =
        new Point(
            entry.firstArrival(),
            entry.many() && !lost ? Set.of() : other,
            lost ? BROKEN_DROP : 0,
            0);
    arrivedLast = new Point(entry.lastArrival(), Set.of(), entry.many() ? LEAST_BAND : 0, 0);
  }

  static EntryLayout of(Entry entry, int ladder) {
    return new EntryLayout(entry, ladder);
  }

  long atNanos() {
    return entry.atNanos();
  }

  int rows() {
    return entry.rows().size();
  }

  /** Returns the moments in their order for equal times. */
  List<Point> points() {
    if (!entry.isMessage()) {
      return entry.many() ? List.of(start, sentLast) : List.of(start);
    }
    return entry.many() ? List.of(start, arrived, sentLast, arrivedLast) : List.of(start, arrived);
  }

  Figure figure(TimeAxis axis) {
    if (isRule()) {
      return new Figure.Rule(
          axis.y(start),
          new Figure.Label(LISTENER_X, 0, false, text.shortened(RULE_CHARS)),
          text.full(),
          marked());
    }
    if (!entry.isMessage()) {
      return mark(axis);
    }
    if (entry.many()) {
      return band(axis);
    }
    return entry.arrived() ? arrow(axis) : broken(axis);
  }

  private Figure mark(TimeAxis axis) {
    int y = axis.y(start);
    int y2 = entry.many() ? axis.y(sentLast) : y;
    return new Figure.Mark(
        ownX(), y, y2, entry.first().kind(), label(y + 4), text.full(), marked());
  }

  private Figure arrow(TimeAxis axis) {
    int y = axis.y(start);
    return new Figure.Arrow(
        ownX(), y, otherX(), axis.y(arrived), label(y - 5), text.full(), marked());
  }

  private Figure broken(TimeAxis axis) {
    int y = axis.y(start);
    int end = brokenX();
    int endY = axis.y(arrived);
    return new Figure.Broken(
        ownX(),
        y,
        end,
        endY,
        label(y - 5),
        stationLabel(end, endY),
        text.full(),
        marked(),
        entry.unknown());
  }

  private Figure band(TimeAxis axis) {
    int y = axis.y(start);
    return new Figure.Band(
        ownX(),
        y,
        axis.y(sentLast),
        entry.arrived() ? otherX() : brokenX(),
        axis.y(arrived),
        axis.y(arrivedLast),
        !entry.arrived(),
        label(y + LABEL_GAP + 4),
        text.full(),
        marked(),
        entry.unknown());
  }

  private Figure.Label label(int y) {
    int x = atDialer ? DIALER_X + LABEL_GAP : LISTENER_X - LABEL_GAP;
    return new Figure.Label(x, y, !atDialer, text.shortened(LABEL_CHARS));
  }

  /** Places the label away from the cross, on the side from which the message came. */
  private Figure.Label stationLabel(int x, int y) {
    int back = atDialer ? x - LABEL_GAP : x + LABEL_GAP;
    return new Figure.Label(back, y + 12, atDialer, text.lastSeen());
  }

  private boolean arrow() {
    return entry.isMessage() && !entry.many();
  }

  private boolean isRule() {
    return entry.first().kind().equals("step");
  }

  private boolean marked() {
    return entry.finding().isPresent();
  }

  private int ownX() {
    return atDialer ? DIALER_X : LISTENER_X;
  }

  private int otherX() {
    return atDialer ? LISTENER_X : DIALER_X;
  }

  private int brokenX() {
    return (int) Math.round(ownX() + way() * (otherX() - ownX()));
  }

  /** Returns how far across the last station is. */
  private double way() {
    return switch (entry.first().lastStation().orElse(Station.SENT)) {
      case SENT -> 0.35;
      case WRITTEN -> 0.45;
      case TAPPED -> 0.6;
      case READ -> 0.76;
      case DECODED -> 0.84;
      case BUFFERED, DELIVERED, ANSWERED -> 0.92;
    };
  }

  private static Set<Point.Column> both(int ladder) {
    return Set.of(new Point.Column(ladder, true), new Point.Column(ladder, false));
  }
}
