package org.twinwire.core.finding;

/** What became of a sent message: exactly one of these. */
public enum Disposition {
  DELIVERED("delivered"),
  /** Delivered as the head of an event that holds further messages. */
  DELIVERED_MERGED("delivered with others in one event"),
  /** On its way when an end of the session that the script expects came; no deviation. */
  UNDERWAY("underway at the expected end"),
  /** Went to a node that reports nothing, and nothing on the way kept it; no deviation. */
  LEFT("left the observed part"),
  /** Delivered inside another message's event: nobody decodes it. */
  MERGED("merged"),
  SPLIT("split"),
  CORRUPTED("corrupted"),
  LOST("lost"),
  DUPLICATED("duplicated"),
  REORDERED("reordered"),
  LATE("late"),
  UNSOLICITED("unsolicited");

  private final String word;

  Disposition(String word) {
    this.word = word;
  }

  /** The disposition of a message that this is the first finding about. */
  static Disposition of(FindingType type) {
    return valueOf(type.name());
  }

  /** How reports call it. */
  public String word() {
    return word;
  }
}
