package org.twinwire.refnode.pool;

import java.util.List;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.wire.eth.Message;

/** The other side of an exchange of transactions, as the pool sees it. Event loop only. */
public interface Peer {

  /** The version of eth that is spoken with it. */
  int ethVersion();

  /** Sends a message that nobody asked for. */
  void send(Message message);

  /**
   * Asks for transactions.
   *
   * @param reply gets those of the answer as they were sent; none if there was no answer
   */
  void ask(List<Bytes32> hashes, Consumer<List<Bytes>> reply);

  /** Ends the session because of what the peer sent. */
  void refuse(String problem);
}
