package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What is done to a NewBlock. */
public enum AnnouncedMove implements NamedValue {
  PROPER,
  /** One ommer more, the header of the block itself, which the header does not name. */
  OTHER_OMMERS
}
