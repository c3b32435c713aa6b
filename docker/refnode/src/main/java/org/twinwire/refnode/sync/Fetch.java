package org.twinwire.refnode.sync;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.eth.EthRequest;

/** Something to fetch, in as many answers as the peer makes of it. */
interface Fetch {

  /** What to ask for next. */
  EthRequest question();

  /** How many items a full answer to it has. */
  int wanted();

  /** Takes at least one item of the answer; {@link IllegalArgumentException} if one is wrong. */
  void take(List<Bytes> items);

  boolean isComplete();
}
