package org.twinwire.reports.ladder;

/** One thing to draw, in pixels. {@code text} is what it says in full, {@code label} shortened. */
public sealed interface Figure {

  /** Word for the figure's kind, for templates. */
  String kind();

  Label label();

  String text();

  /** Whether a finding belongs to it. */
  boolean marked();

  /** Whether nobody reports what became of it. */
  default boolean unknown() {
    return false;
  }

  /** Text beside the figure; {@code end}: it ends at x instead of starting there. */
  record Label(int x, int y, boolean end, String text) {}

  /** A message that was delivered. */
  record Arrow(int x1, int y1, int x2, int y2, Label label, String text, boolean marked)
      implements Figure {
    @Override
    public String kind() {
      return "arrow";
    }
  }

  /**
   * A message that was not, or of which nobody reports whether it was; a cross or a question mark
   * stands at its end, {@code station} is its last station.
   */
  record Broken(
      int x1,
      int y1,
      int x2,
      int y2,
      Label label,
      Label station,
      String text,
      boolean marked,
      boolean unknown)
      implements Figure {
    @Override
    public String kind() {
      return "broken";
    }
  }

  /** Many messages alike: sent over one span of time, delivered (or lost) over another. */
  record Band(
      int x1,
      int y1,
      int y2,
      int x2,
      int y3,
      int y4,
      boolean lost,
      Label label,
      String text,
      boolean marked,
      boolean unknown)
      implements Figure {
    @Override
    public String kind() {
      return "band";
    }
  }

  /** Something at one node: {@code sign} is {@code stream}, {@code listener}, … */
  record Mark(int x, int y, int y2, String sign, Label label, String text, boolean marked)
      implements Figure {
    @Override
    public String kind() {
      return "mark";
    }
  }

  /** A step of the scenario begins. */
  record Rule(int y, Label label, String text, boolean marked) implements Figure {
    @Override
    public String kind() {
      return "rule";
    }
  }
}
