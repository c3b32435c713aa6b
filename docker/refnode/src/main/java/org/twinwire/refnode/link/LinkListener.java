package org.twinwire.refnode.link;

import java.util.List;
import java.util.Optional;
import org.twinwire.refnode.events.By;
import org.twinwire.wire.eth.Message;

/** What a session is told of its connection. */
public interface LinkListener {

  /**
   * The peer introduced itself, over RLPx with its Hello.
   *
   * @param eth every version it offers, shared or not
   */
  void introduced(String client, List<Integer> eth);

  /** Handshakes are over; the peer's Status is awaited from here on. */
  void upgraded(Link link);

  /** The eth version is agreed: Status may be written. */
  void ready(int ethVersion);

  /** The peer answered a ping. */
  void ponged();

  /** The application's event: a message came and somebody listened. */
  void delivered(EthStream stream, Message message);

  /** The peer will write nothing more on this stream. */
  void ended(EthStream stream);

  /** The stream was reset: nothing more comes on it. */
  void lost(EthStream stream);

  /** This side ends the session because of what the peer did; the connection closes right after. */
  void broken(String reason);

  /** The peer, or the network, ends the session; {@code reason} is its word for it. */
  void dismissed(Optional<String> reason);

  /** The connection is over. */
  void closed(By by);
}
