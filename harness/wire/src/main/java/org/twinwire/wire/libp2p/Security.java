package org.twinwire.wire.libp2p;

import io.netty.channel.ChannelHandler;
import org.twinwire.multiformats.PeerId;

/** One connection's security handshake: what runs it, and who the peer turned out to be. */
interface Security {

  /** An eager one goes on before the peer's part has come, where the protocol allows that. */
  ChannelHandler handler(boolean eager);

  /** Known once the handshake is complete; to an eager end, whom it expects. */
  PeerId remote();
}
