package org.twinwire.core.finding;

/** What became of a sent message; each message has exactly one. */
public enum Disposition {
  DELIVERED("delivered"),
  /** Delivered as the first message of a merged event. */
  DELIVERED_MERGED("delivered with others in one event"),
  /** On its way when the script's expected end of the session came; no deviation. */
  UNDERWAY("underway at the expected end"),
  /** Sent to a node that reports nothing, and not held back on the way; no deviation. */
  LEFT("left the observed part"),
  /** Delivered inside another message's event, where it cannot be decoded. */
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

  /** Returns the disposition of a message whose first finding has this type. */
  static Disposition of(FindingType type) {
    return valueOf(type.name());
  }

  /** Returns the word that reports use. */
  public String word() {
    return word;
  }
}
