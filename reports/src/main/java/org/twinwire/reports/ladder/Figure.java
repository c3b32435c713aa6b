package org.twinwire.reports.ladder;

/** One thing to draw, in pixels. {@code text} is its full text, {@code label} the short one. */
public sealed interface Figure {

  /** Returns the word for the figure's kind, for templates. */
  String kind();

  Label label();

  String text();

  /** Tests whether it has a finding. */
  boolean marked();

  /** Tests whether nothing reports what became of it. */
  default boolean unknown() {
    return false;
  }

  /** Text beside the figure; with {@code end} it ends at x instead of starting there. */
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
   * A message that was not delivered, or whose delivery nothing reports. Its arrow ends with a
   * cross or a question mark; {@code station} is its last station.
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

  /** Many similar messages: sent during one span of time, delivered or lost during another. */
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

  /** An event at one node: {@code sign} is {@code stream}, {@code listener}, … */
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
