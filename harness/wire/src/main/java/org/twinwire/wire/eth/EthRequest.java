package org.twinwire.wire.eth;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.units.bigints.UInt64;

/** A message that asks, with an id that its answer repeats (EIP-2481). */
public non-sealed interface EthRequest extends EthMessage {

  UInt64 requestId();

  /** Asks the same under another id. */
  EthRequest withId(UInt64 id);

  /** Items that an answer may have. */
  UInt64 itemsMax();

  /** The answer to it with these items, each of them encoded. */
  EthAnswer answer(List<Bytes> items);
}
