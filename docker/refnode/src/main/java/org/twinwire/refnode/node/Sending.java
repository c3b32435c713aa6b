package org.twinwire.refnode.node;

import java.util.List;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.session.Session;

/**
 * Transactions to send to a peer.
 *
 * @param whole the transactions themselves; otherwise their hashes are announced
 */
public record Sending(List<Bytes32> hashes, boolean whole) {

  public Sending {
    hashes = List.copyOf(hashes);
  }

  /** Sends them; false if the session is over. Event loop only. */
  boolean through(Session session) {
    return whole ? session.sendTransactions(hashes) : session.announceTransactions(hashes);
  }
}
