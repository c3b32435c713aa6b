package org.twinwire.core.finding;

import org.twinwire.core.ledger.Entry;

/**
 * A message and what became of it.
 *
 * @param reason why it is {@link Disposition#UNDERWAY}; empty for every other disposition
 */
public record Account(Entry entry, Disposition disposition, String reason) {

  Account(Entry entry, Disposition disposition) {
    this(entry, disposition, "");
  }

  /** Returns the text for a report. */
  public String text() {
    return disposition == Disposition.UNDERWAY ? reason : disposition.word();
  }
}
