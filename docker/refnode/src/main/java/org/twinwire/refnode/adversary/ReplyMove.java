package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What is done to the first answer, on every stack. */
public enum ReplyMove implements NamedValue {
  PROPER,
  /** To a request that nobody sent. */
  OTHER_ID,
  /** Its last item twice: one more than was asked for. */
  ONE_MORE,
  /** Bodies where headers were asked for, headers where bodies were; none of them. */
  OTHER_KIND,
  /** Receipts as the other versions of eth have them; other items as strings. */
  OTHER_ENCODING
}
